package org.guildhall.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one parameter may be: a leaf of some type, an object with children, a list or a free map.
 */
final class ParamRule {

  /** The kinds of values that a form can carry. */
  enum Kind {
    OBJECT,
    LIST,
    MAP,
    TEXT,
    INTEGER,
    BOOLEAN,
    URL,
    EMAIL,
    CURRENCY,
    CHOICE
  }

  private final Map<String, ParamRule> children = new LinkedHashMap<>();
  private Kind kind = Kind.OBJECT;
  private boolean required;
  private long minimum;
  private List<String> choices = List.of();

  /** Reads a line such as {@code mode choice(payment|setup) required} into this tree. */
  void define(List<String> steps, List<String> words) {
    if (steps.isEmpty()) {
      words.forEach(this::define);
      return;
    }
    String step = steps.get(0);
    if (step.equals("[]")) {
      kind = Kind.LIST;
    }
    children
        .computeIfAbsent(step, name -> new ParamRule())
        .define(steps.subList(1, steps.size()), words);
  }

  Kind kind() {
    return kind;
  }

  boolean isRequired() {
    return required;
  }

  long minimum() {
    return minimum;
  }

  List<String> choices() {
    return choices;
  }

  ParamRule child(String name) {
    return children.get(name);
  }

  ParamRule item() {
    return children.get("[]");
  }

  Map<String, ParamRule> children() {
    return children;
  }

  private void define(String word) {
    int bracket = word.indexOf('(');
    String name = bracket < 0 ? word : word.substring(0, bracket);
    String argument = bracket < 0 ? "" : word.substring(bracket + 1, word.length() - 1);
    switch (name) {
      case "required" -> required = true;
      case "min" -> minimum = Long.parseLong(argument);
      case "choice" -> {
        kind = Kind.CHOICE;
        choices = List.of(argument.split("\\|"));
      }
      default -> kind = Kind.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }
  }
}
