package org.guildhall.sandbox.paypal;

import java.util.Arrays;
import java.util.Optional;

/** The payers that the sandbox knows; what they are decides how a capture ends. */
public enum TestPayer {
  BUYER("buyer@example.com", "Ann", "Pays", null),
  DECLINED(
      "declined@example.com", "Dee", "Approves; the capture is declined", "INSTRUMENT_DECLINED"),
  RESTRICTED(
      "restricted@example.com",
      "Rex",
      "Approves; the account is restricted",
      "PAYER_ACCOUNT_RESTRICTED"),
  PENDING("pending@example.com", "Pat", "Pays; the capture is pending, then completed", null),
  DENIED("denied@example.com", "Dan", "Pays; the capture is pending, then denied", null),
  DISPUTING("disputing@example.com", "Dot", "Pays, then opens a dispute", null);

  private final String email;
  private final String name;
  private final String effect;
  private final String refusal;

  TestPayer(String email, String name, String effect, String refusal) {
    this.email = email;
    this.name = name;
    this.effect = effect;
    this.refusal = refusal;
  }

  static Optional<TestPayer> of(String email) {
    return Arrays.stream(values()).filter(payer -> payer.email.equals(email)).findFirst();
  }

  public String getEmail() {
    return email;
  }

  public String getName() {
    return name;
  }

  public String getEffect() {
    return effect;
  }

  /** The issue with which a capture is refused; null when it is not. */
  String refusal() {
    return refusal;
  }

  boolean waits() {
    return this == PENDING || this == DENIED;
  }

  /** The same for ever, as an account has it. */
  String payerId() {
    return ("PAYER" + name().replaceAll("[IO01]", "X") + "22222222").substring(0, 13);
  }
}
