package org.guildhall.catalog.view;

import java.util.List;
import java.util.UUID;

/**
 * One question of a listing ("Glaze") with its answers, as radio buttons.
 *
 * @param parameter the name under which the answer is sent
 * @param chosen the label of the chosen answer
 */
public record Axis(String name, String parameter, String chosen, List<Value> values) {
  /** One answer; {@code note} says what is special about it (its price, sold out), or is null. */
  public record Value(UUID id, String label, boolean chosen, boolean soldOut, String note) {}
}
