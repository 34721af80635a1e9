package org.guildhall.sandbox.stripe;

import java.util.Arrays;

/** How a refund to a test card ends; most are done at once. */
enum RefundFate {
  DONE("", "succeeded"),
  FAILS_LATER("4000000000005126", "succeeded"),
  SUCCEEDS_LATER("4000000000007726", "pending");

  private final String card;
  private final String firstStatus;

  RefundFate(String card, String firstStatus) {
    this.card = card;
    this.firstStatus = firstStatus;
  }

  String firstStatus() {
    return firstStatus;
  }

  static RefundFate ofCard(String number) {
    return Arrays.stream(values())
        .filter(fate -> fate.card.equals(number))
        .findFirst()
        .orElse(DONE);
  }
}
