package org.guildhall.acceptance;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Tracking numbers as UPS prints them, a new one each time: "1Z", 15 digits and the check digit.
 */
final class UpsNumber {
  private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis());

  private UpsNumber() {}

  static String next() {
    var digits = "%015d".formatted(NEXT.getAndIncrement());
    return "1Z" + digits + check(digits);
  }

  /** Every second digit counts twice; the check digit fills the sum up to a multiple of ten. */
  private static int check(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 1 : 2);
    }
    return (10 - sum % 10) % 10;
  }
}
