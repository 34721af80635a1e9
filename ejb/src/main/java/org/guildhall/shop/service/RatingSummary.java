package org.guildhall.shop.service;

/** What buyers gave on the whole: the sum of all stars and how many gave them. */
public record RatingSummary(long sum, int count) {

  /** Tenths of stars, rounded half up: 49 is 4.9. Nothing rated is 0. */
  public int getTenths() {
    return count == 0 ? 0 : (int) ((sum * 20 + count) / (2L * count));
  }

  /** As people read it, {@code "4.9"}. */
  public String getText() {
    return getTenths() / 10 + "." + getTenths() % 10;
  }

  public boolean isRated() {
    return count > 0;
  }
}
