package org.guildhall.catalog.service;

import java.util.List;
import java.util.UUID;

/** An axis of choice with the values that are on offer. */
public record OptionDetails(String name, List<Choice> choices) {
  /** One value. */
  public record Choice(UUID id, String label) {}
}
