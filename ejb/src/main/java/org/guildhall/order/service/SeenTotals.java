package org.guildhall.order.service;

import java.util.regex.Pattern;
import org.guildhall.order.entity.Totals;

/**
 * The totals a buyer was shown, as the page hands them back. A made-up text only harms its maker:
 * what is charged is always today's price, and only if it is not dearer.
 */
final class SeenTotals {
  private static final Pattern FORM = Pattern.compile("(\\d{1,12})" + "-(\\d{1,12})".repeat(4));

  private SeenTotals() {}

  static String write(Totals totals) {
    return "%d-%d-%d-%d-%d"
        .formatted(
            totals.getItemsMinor(),
            totals.getDiscountMinor(),
            totals.getShippingMinor(),
            totals.getWrapMinor(),
            totals.getTaxMinor());
  }

  /** Nothing readable counts as nothing agreed. */
  static Totals read(String text) {
    var match = FORM.matcher(text == null ? "" : text);
    return match.matches()
        ? Totals.of(
            Long.parseLong(match.group(1)),
            Long.parseLong(match.group(2)),
            Long.parseLong(match.group(3)),
            Long.parseLong(match.group(4)),
            Long.parseLong(match.group(5)))
        : Totals.zero();
  }
}
