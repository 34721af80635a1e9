package org.guildhall.promotion.entity;

import java.util.Locale;

/**
 * Who counts as the same person for a coupon: the mail address without case and without its tag.
 */
public record PersonKey(String text) {

  public static PersonKey of(String email) {
    var plain = email.strip().toLowerCase(Locale.ROOT);
    int at = plain.lastIndexOf('@');
    int plus = plain.indexOf('+');
    return new PersonKey(
        plus > 0 && plus < at ? plain.substring(0, plus) + plain.substring(at) : plain);
  }
}
