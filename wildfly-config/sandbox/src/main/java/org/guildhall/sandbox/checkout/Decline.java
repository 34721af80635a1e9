package org.guildhall.sandbox.checkout;

/** Why a payment fails, in Stripe's codes and words. */
enum Decline {
  GENERIC("card_declined", "generic_decline", "Your card was declined."),
  INSUFFICIENT_FUNDS("card_declined", "insufficient_funds", "Your card has insufficient funds."),
  EXPIRED("expired_card", "expired_card", "Your card has expired."),
  WRONG_CODE("incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect."),
  LIVE_CARD(
      "card_declined",
      "test_mode_live_card",
      "Your card was declined. This is a sandbox: only the test cards work here."),
  NOT_AUTHENTICATED(
      "payment_intent_authentication_failure",
      null,
      "We are unable to authenticate your payment method. Please choose a different payment method"
          + " and try again.");

  private final String code;
  private final String declineCode;
  private final String message;

  Decline(String code, String declineCode, String message) {
    this.code = code;
    this.declineCode = declineCode;
    this.message = message;
  }

  String code() {
    return code;
  }

  String declineCode() {
    return declineCode;
  }

  String message() {
    return message;
  }
}
