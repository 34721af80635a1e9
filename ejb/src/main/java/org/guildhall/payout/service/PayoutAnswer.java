package org.guildhall.payout.service;

/** What came of asking the provider to move a maker's money. */
public sealed interface PayoutAnswer {

  /** Done; what the provider calls it, or the address it gave. */
  record Done(String id) implements PayoutAnswer {}

  /** Our balance there does not suffice now. */
  record Short(String code) implements PayoutAnswer {}

  /** A definite no: nothing happened and the same request will be refused again. */
  record Refused(String code) implements PayoutAnswer {}

  /** No word, or a busy provider: it may or may not have happened; ask again with the same key. */
  record Unavailable(String code) implements PayoutAnswer {}
}
