package org.guildhall.order.service;

import org.guildhall.order.entity.OrderError;
import org.guildhall.shared.entity.BusinessException;

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
    var reason = typed == null ? "" : typed.strip();
    if (reason.isEmpty()) {
      throw BusinessException.at("reason", missing);
    }
    if (reason.length() > LONGEST) {
      throw BusinessException.at("reason", OrderError.REASON_TOO_LONG, LONGEST);
    }
    return reason;
  }
}
