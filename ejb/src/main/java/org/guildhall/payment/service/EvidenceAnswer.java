package org.guildhall.payment.service;

/** What came of telling a provider about a dispute. */
public sealed interface EvidenceAnswer {
  /** The bank gets it. */
  record Taken() implements EvidenceAnswer {}

  /** A definite no. */
  record Refused(String code) implements EvidenceAnswer {}

  /** No word, or a busy provider: tell it again with the same key. */
  record Unavailable(String code) implements EvidenceAnswer {}
}
