package org.guildhall.payment.service;

/** What came of asking a provider to give money back. */
public sealed interface RefundAnswer {

  /** It is with the buyer, or as good as. */
  record Succeeded(String refundId) implements RefundAnswer {}

  /** Taken, and not decided yet. */
  record Taken(String refundId) implements RefundAnswer {}

  /** A definite no. The refund's id is null where none was made. */
  record Refused(String refundId, String code) implements RefundAnswer {}

  /** No word, or a busy provider: ask again with the same key. */
  record Unavailable(String code) implements RefundAnswer {}
}
