package org.guildhall.shipping.entity;

import java.util.regex.Pattern;

/** How carriers write their tracking numbers, without spaces and in capital letters. */
final class TrackingFormat {
  private static final Pattern UPS = Pattern.compile("1Z[0-9A-Z]{15}[0-9]");
  private static final Pattern FEDEX = Pattern.compile("[0-9]{12}|[0-9]{15}|[0-9]{20}|[0-9]{22}");

  /** A ZIP code may stand in front of the label number; S10 numbers are the world's post. */
  private static final Pattern USPS =
      Pattern.compile("(420[0-9]{5}([0-9]{4})?)?([0-9]{20}|[0-9]{22})|[A-Z]{2}[0-9]{9}US");

  private TrackingFormat() {}

  /** 1Z, fifteen signs, and the digit that fills their weighted sum up to a multiple of ten. */
  static boolean isUps(String number) {
    return UPS.matcher(number).matches()
        && Character.digit(number.charAt(17), 10) == upsCheckDigit(number.substring(2, 17));
  }

  static boolean isFedex(String number) {
    return FEDEX.matcher(number).matches();
  }

  static boolean isUsps(String number) {
    return USPS.matcher(number).matches();
  }

  private static int upsCheckDigit(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      var sign = body.charAt(i);
      // letters count from A = 2 and start again at ten
      int value = Character.isDigit(sign) ? sign - '0' : (sign - 'A' + 2) % 10;
      sum += i % 2 == 0 ? value : 2 * value;
    }
    return (10 - sum % 10) % 10;
  }
}
