package org.guildhall.order.entity;

/** What became of a round: it is open, or it ended once. */
public enum ProofStatus {
  SENT,
  APPROVED,
  /** The buyer wrote what to change, or answered a question: the next round is the maker's. */
  CHANGE_REQUESTED,
  /** Nobody answered until its last day was over. */
  EXPIRED,
  /** The maker sent the next one before an answer came, or the order was cancelled. */
  SUPERSEDED;

  /** True when it is the maker's turn, though the buyer did not agree. */
  public boolean isLeftToMaker() {
    return this == CHANGE_REQUESTED || this == EXPIRED;
  }
}
