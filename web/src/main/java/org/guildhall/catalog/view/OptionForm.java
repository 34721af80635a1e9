package org.guildhall.catalog.view;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.catalog.entity.OptionSpec;

/** An axis of choice as it is typed: its name, and its values with commas between. */
public class OptionForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String name;
  private String values;

  static OptionForm of(OptionSpec option) {
    var form = new OptionForm();
    form.name = option.name();
    form.values = String.join(", ", option.values());
    return form;
  }

  /** The values without empty ones and repetitions. */
  public List<String> labels() {
    return words(values);
  }

  boolean isEmpty() {
    return (name == null || name.isBlank()) && labels().isEmpty();
  }

  OptionSpec spec() {
    return new OptionSpec(name, labels());
  }

  static List<String> words(String joined) {
    return joined == null
        ? List.of()
        : Stream.of(joined.split(","))
            .map(String::strip)
            .filter(w -> !w.isEmpty())
            .distinct()
            .toList();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getValues() {
    return values;
  }

  public void setValues(String values) {
    this.values = values;
  }
}
