package org.guildhall.account.entity;

import java.time.Duration;

/** What a one-time proof is for, and how long it is good. */
public enum TokenPurpose {
  VERIFY_EMAIL(Duration.ofHours(48)),
  RESET_PASSWORD(Duration.ofMinutes(60));

  private final Duration life;

  TokenPurpose(Duration life) {
    this.life = life;
  }

  public Duration life() {
    return life;
  }
}
