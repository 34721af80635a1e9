package org.guildhall.sandbox.stripe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The bank accounts of Stripe's test mode to which payouts fail; to all others they arrive. */
public enum TestBank {
  NO_ACCOUNT("000111111116", "The bank account details on file are probably incorrect."),
  ACCOUNT_CLOSED("000111111113", "The bank account has been closed."),
  INSUFFICIENT_FUNDS("000222222227", "Your Stripe account has insufficient funds."),
  DEBIT_NOT_AUTHORIZED("000333333335", "Debit transactions are not approved on this account."),
  INVALID_CURRENCY("000444444440", "The bank could not take this currency.");

  private final String number;
  private final String message;

  TestBank(String number, String message) {
    this.number = number;
    this.message = message;
  }

  static Optional<TestBank> ofNumber(String number) {
    return Arrays.stream(values()).filter(bank -> bank.number.equals(number)).findFirst();
  }

  /** Whether a payout can fail for this reason. */
  public static boolean knows(String failureCode) {
    return Arrays.stream(values()).anyMatch(bank -> bank.failureCode().equals(failureCode));
  }

  static String message(String failureCode) {
    return valueOf(failureCode.toUpperCase(Locale.ROOT)).message;
  }

  public String failureCode() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String getNumber() {
    return number;
  }

  public String getMessage() {
    return message;
  }
}
