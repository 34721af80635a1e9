package org.guildhall.sandbox.checkout;

import java.util.Arrays;

/** The cards of Stripe's test mode that the sandbox plays. */
public enum TestCard {
  VISA("4242424242424242", "visa", Answer.APPROVE, null, "Succeeds"),
  VISA_DEBIT("4000056655665556", "visa", Answer.APPROVE, null, "Succeeds (debit)"),
  MASTERCARD("5555555555554444", "mastercard", Answer.APPROVE, null, "Succeeds"),
  AMEX("378282246310005", "amex", Answer.APPROVE, null, "Succeeds (security code of 4 digits)"),
  DECLINED(
      "4000000000000002", "visa", Answer.DECLINE, Decline.GENERIC, "Is declined without a reason"),
  NO_FUNDS(
      "4000000000009995",
      "visa",
      Answer.DECLINE,
      Decline.INSUFFICIENT_FUNDS,
      "Is declined for lack of funds"),
  EXPIRED("4000000000000069", "visa", Answer.DECLINE, Decline.EXPIRED, "Is declined as expired"),
  WRONG_CODE(
      "4000000000000127", "visa", Answer.DECLINE, Decline.WRONG_CODE, "Is declined for its code"),
  ATTACHES_THEN_DECLINES(
      "4000000000000341", "visa", Answer.DECLINE, Decline.GENERIC, "Is accepted, then declined"),
  SECURE("4000002500003155", "visa", Answer.AUTHENTICATE, null, "Asks for authentication"),
  SECURE_ALWAYS("4000000000003220", "visa", Answer.AUTHENTICATE, null, "Asks for authentication"),
  SECURE_THEN_DECLINED(
      "4000008400001629",
      "visa",
      Answer.AUTHENTICATE,
      Decline.GENERIC,
      "Asks for authentication, then is declined"),
  REFUND_FAILS("4000000000005126", "visa", Answer.APPROVE, null, "Succeeds; a refund fails later"),
  REFUND_WAITS("4000000000007726", "visa", Answer.APPROVE, null, "Succeeds; a refund takes time"),
  DISPUTED(
      "4000000000000259", "visa", Answer.APPROVE, null, "Succeeds, then is disputed as fraudulent"),
  NOT_RECEIVED(
      "4000000000002685",
      "visa",
      Answer.APPROVE,
      null,
      "Succeeds, then is disputed as not received");

  /** The first thing that happens when the card is used. */
  public enum Answer {
    APPROVE,
    DECLINE,
    AUTHENTICATE
  }

  private final String number;
  private final String brand;
  private final Answer answer;
  private final Decline decline;
  private final String effect;

  TestCard(String number, String brand, Answer answer, Decline decline, String effect) {
    this.number = number;
    this.brand = brand;
    this.answer = answer;
    this.decline = decline;
    this.effect = effect;
  }

  /** The card of this number; numbers without a card are declined as live ones. */
  static java.util.Optional<TestCard> ofNumber(String number) {
    return Arrays.stream(values()).filter(card -> card.number.equals(number)).findFirst();
  }

  public String number() {
    return number;
  }

  /** In groups of four digits, as printed on a card. */
  public String getPrinted() {
    return number.replaceAll("(.{4})(?=.)", "$1 ");
  }

  public String getEffect() {
    return effect;
  }

  public String brand() {
    return brand;
  }

  Answer answer() {
    return answer;
  }

  /** Why the holder of the card takes the payment back at once; null when that does not happen. */
  String disputeReason() {
    return switch (this) {
      case DISPUTED -> "fraudulent";
      case NOT_RECEIVED -> "product_not_received";
      default -> null;
    };
  }

  /** Why the charge is refused in the end; null when it is not. */
  Decline decline() {
    return decline;
  }
}
