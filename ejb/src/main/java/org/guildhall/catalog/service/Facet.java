package org.guildhall.catalog.service;

import java.util.List;

/**
 * A way to narrow a list, with what each choice would leave.
 *
 * @param name kind, price, material or category; also the name of the address's parameter
 */
public record Facet(String name, List<Choice> choices) {
  /**
   * One choice.
   *
   * @param value as it stands in an address
   * @param label text of the data (a material, a category's name), or null where a bundle has it
   * @param fromMinor of a price band, included; null elsewhere
   * @param toMinor of a price band, included; null elsewhere and in the last band
   * @param query of the address of the list with this choice taken, or dropped when it was taken
   */
  public record Choice(
      String value,
      String label,
      Long fromMinor,
      Long toMinor,
      long count,
      boolean chosen,
      String query) {}
}
