package org.guildhall.catalog.entity;

import java.util.List;

/** An axis of choice as the seller wants it, its values in order. */
public record OptionSpec(String name, List<String> values) {
  public OptionSpec {
    name = name == null ? "" : name.strip();
    values = values.stream().map(String::strip).toList();
  }
}
