package org.guildhall.local.replay;

import java.util.concurrent.CompletableFuture;

/** What became of something the market was asked for; settled once. */
final class Fate {
  private static final String NOT_REACHED = "not reached";

  private final CompletableFuture<Void> settled = new CompletableFuture<>();
  private volatile String reference;
  private volatile String refusal;

  /** The market did it, under this number. */
  void done(String number) {
    reference = number;
    settled.complete(null);
  }

  /** The market said no, with this code. */
  void refused(String code) {
    refusal = code;
    settled.complete(null);
  }

  /** The time was over before it was its turn. */
  void notReached() {
    refused(NOT_REACHED);
  }

  boolean isDone() {
    return reference != null;
  }

  boolean isNotReached() {
    return NOT_REACHED.equals(refusal);
  }

  String reference() {
    return reference;
  }

  String refusal() {
    return refusal;
  }

  CompletableFuture<Void> settled() {
    return settled;
  }
}
