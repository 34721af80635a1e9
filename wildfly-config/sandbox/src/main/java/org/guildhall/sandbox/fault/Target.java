package org.guildhall.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be made to misbehave. */
public enum Target {
  STRIPE,
  WEBHOOK,
  SMTP,
  CARRIER,
  PAYPAL;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Target> of(String text) {
    return Arrays.stream(values()).filter(target -> target.text().equals(text)).findFirst();
  }
}
