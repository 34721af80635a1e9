package org.guildhall.sandbox.checkout;

/** What became of an attempt to pay; the message is for the person at the page. */
record Outcome(Status status, String message) {

  enum Status {
    PAID,
    DECLINED,
    AUTHENTICATION_NEEDED,
    CLOSED
  }

  static Outcome of(Status status) {
    return new Outcome(status, "");
  }

  static Outcome declined(Decline decline) {
    return new Outcome(Status.DECLINED, decline.message());
  }
}
