package org.guildhall.order.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Why a round cannot be sent or answered, or an order not go on without an answer. */
public enum ProofError implements ErrorCode {
  NOT_FOUND(404),
  WORDS_REQUIRED(422),
  ANSWER_REQUIRED(422),
  WORDS_TOO_LONG(422),
  TOO_MANY_ROUNDS(409),
  /** A round was sent, or answered, since the page was loaded. */
  OUTDATED(409),
  /** The maker sent a newer round: that one is to be answered. */
  SUPERSEDED(409),
  /** The last day for an answer is over; it is the maker's turn. */
  EXPIRED(409),
  ANSWERED(409),
  ORDER_CANCELLED(409),
  /** The order waits for its buyer, whose last day is not over. */
  STILL_OPEN(409),
  /** The buyer asked for a change: the next round is due, not the making. */
  CHANGE_ASKED(409);

  private final int status;

  ProofError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
