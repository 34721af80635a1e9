package org.guildhall.catalog.entity;

/** Orders a list can be read in. Each has a whole number as its key, so that a page can go on. */
public enum ListingSort {
  /** How well it matches the words; in a list without words the same as {@link #NEWEST}. */
  BEST("best"),
  NEWEST("new"),
  PRICE_LOW("price"),
  PRICE_HIGH("price-high"),
  SOONEST("soonest"),
  RATING("rating");

  private final String parameter;

  ListingSort(String parameter) {
    this.parameter = parameter;
  }

  /** As it stands in an address. */
  public String parameter() {
    return parameter;
  }

  /** The order of that name; {@link #BEST} for an unknown one. */
  public static ListingSort of(String parameter) {
    for (var sort : values()) {
      if (sort.parameter.equals(parameter)) {
        return sort;
      }
    }
    return BEST;
  }
}
