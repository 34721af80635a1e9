package org.guildhall.acceptance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** What a checkout or an order comes to, in cents. */
record Sums(long items, long discount, long shipping, long wrap, long tax, long total) {
  private static final String COLUMNS =
      "select concat_ws(',', items_minor, discount_minor, shipping_minor, wrap_minor, tax_minor,"
          + " total_minor) from ";

  /** Of the open checkout of a person. */
  static Sums ofCheckout(Rows rows, String email) {
    return read(rows.text(COLUMNS + "checkout where email = ? and status = 'OPEN'", email));
  }

  static Sums ofOrder(Rows rows, String number) {
    return read(rows.text(COLUMNS + "customer_order where order_number = ?", number));
  }

  /** A share of an amount, as the market rounds it: half up, once. */
  static long share(long amount, String rate) {
    return new BigDecimal(rate)
        .multiply(BigDecimal.valueOf(amount))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static Sums read(String columns) {
    var sums = Arrays.stream(columns.split(",")).mapToLong(Long::parseLong).toArray();
    return new Sums(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
  }
}
