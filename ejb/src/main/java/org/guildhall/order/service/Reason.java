package org.guildhall.order.service;

import org.guildhall.order.entity.OrderError;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;

/** A reason that somebody else will read. */
final class Reason {
  private static final int LONGEST = 500;

  private Reason() {}

  /** The reason without blanks around it; refuses none, and cuts nothing off. */
  static String required(String typed) {
    return required(typed, OrderError.REASON_REQUIRED);
  }

  /** The same, with the refusal of none for whoever writes it. */
  static String required(String typed, OrderError missing) {
    return words(typed, "reason", missing, OrderError.REASON_TOO_LONG, LONGEST);
  }

  /** The words of any field somebody else will read, in the same manner. */
  static String words(
      String typed, String field, ErrorCode missing, ErrorCode tooLong, int longest) {
    var words = typed == null ? "" : typed.strip();
    if (words.isEmpty()) {
      throw BusinessException.at(field, missing);
    }
    if (words.length() > longest) {
      throw BusinessException.at(field, tooLong, longest);
    }
    return words;
  }
}
