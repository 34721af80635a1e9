package org.guildhall.search.service;

/**
 * One line below the search field.
 *
 * @param path where it leads on this site
 */
public record Suggestion(Kind kind, String text, String path) {
  /** What it leads to. */
  public enum Kind {
    LISTING,
    CATEGORY,
    SHOP
  }
}
