package org.guildhall.promotion.entity;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.shared.entity.Shares;

/**
 * Lines of things with what is taken off them so far. A coupon is split over the lines by what they
 * still cost, largest remainder first, so that no line is ever taken below nothing.
 *
 * @param subtotals of the lines before any coupon, in minor units
 */
public record DiscountedLines(List<Long> subtotals, List<LineDiscount> discounts) {
  public DiscountedLines {
    subtotals = List.copyOf(subtotals);
    discounts = List.copyOf(discounts);
  }

  public static DiscountedLines of(List<Long> subtotals) {
    return new DiscountedLines(subtotals, subtotals.stream().map(s -> LineDiscount.NONE).toList());
  }

  /** The same lines after a coupon. */
  public DiscountedLines less(Cut cut) {
    var left = new long[subtotals.size()];
    for (int i = 0; i < left.length; i++) {
      left[i] = Math.subtractExact(subtotals.get(i), discounts.get(i).minor());
    }
    long whole = 0;
    for (long each : left) {
      whole = Math.addExact(whole, each);
    }
    var parts = Shares.split(cut.off(whole), left);
    var cheaper = new ArrayList<LineDiscount>();
    for (int i = 0; i < left.length; i++) {
      cheaper.add(discounts.get(i).plus(parts[i], cut.funder()));
    }
    return new DiscountedLines(subtotals, cheaper);
  }

  /** These lines and then those. */
  public DiscountedLines and(DiscountedLines others) {
    return new DiscountedLines(
        joined(subtotals, others.subtotals), joined(discounts, others.discounts));
  }

  /** So many lines from that position on. */
  public DiscountedLines part(int from, int count) {
    return new DiscountedLines(
        subtotals.subList(from, from + count), discounts.subList(from, from + count));
  }

  /** What is taken off altogether. */
  public long offMinor() {
    return discounts.stream().mapToLong(LineDiscount::minor).reduce(0, Math::addExact);
  }

  private static <T> List<T> joined(List<T> first, List<T> then) {
    var all = new ArrayList<T>(first);
    all.addAll(then);
    return all;
  }
}
