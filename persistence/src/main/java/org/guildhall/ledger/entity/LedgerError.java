package org.guildhall.ledger.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Why the books say no. */
public enum LedgerError implements ErrorCode {
  /** The shop order was never sold through the books, so nothing of it can be given back. */
  NOT_SOLD(409),
  /** Neither a posting of that kind nor a reserve of that id exists. */
  NOT_FOUND(404),
  /** More than a maker has available. Arguments: asked, available (minor units). */
  NOT_AVAILABLE(409),
  /** A commission rule covers a product, a shop or a category, or a shop and a category. */
  SCOPE(422),
  RATE_RANGE(422),
  TAX_REASON_REQUIRED(422),
  /** Rules begin now or later, and end after they began. */
  STARTS_IN_THE_PAST(422),
  ALREADY_ENDED(409),
  /** The default rule is ended only by a newer one. */
  DEFAULT_STAYS(409),
  /** Argument: shortest and longest length. */
  NOTE_LENGTH(422),
  REASON_REQUIRED(422),
  AMOUNT_REQUIRED(422),
  /** Argument: what was written and is unknown. */
  UNKNOWN_SCOPE(422),
  ENDS_IN_THE_PAST(422);

  private final int status;

  LedgerError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
