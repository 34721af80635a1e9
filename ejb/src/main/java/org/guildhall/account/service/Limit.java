package org.guildhall.account.service;

import java.time.Duration;

/** How often something may be tried in a window of time. */
public enum Limit {
  /** Wrong passwords for one mail address, known or not. */
  SIGN_IN_BY_EMAIL(10, Duration.ofMinutes(15)),
  /** Wrong passwords from one network address; a school or an office shares one. */
  SIGN_IN_BY_ADDRESS(60, Duration.ofMinutes(15)),
  REGISTER_BY_ADDRESS(20, Duration.ofHours(1)),
  /** Mails of proof to one mail address. */
  MAIL_BY_EMAIL(5, Duration.ofHours(1)),
  MAIL_BY_ADDRESS(40, Duration.ofHours(1)),
  /** Proofs tried from one network address. */
  PROOF_BY_ADDRESS(60, Duration.ofMinutes(15)),
  REFRESH_BY_ADDRESS(600, Duration.ofMinutes(15));

  private final int hits;
  private final Duration window;

  Limit(int hits, Duration window) {
    this.hits = hits;
    this.window = window;
  }

  int hits() {
    return hits;
  }

  Duration window() {
    return window;
  }
}
