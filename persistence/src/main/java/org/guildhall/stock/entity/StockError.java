package org.guildhall.stock.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Why stock could not be held or moved. Arguments: what it is, and how many are left. */
public enum StockError implements ErrorCode {
  SOLD_OUT(409),
  NOT_ENOUGH(409),
  /** There would be enough, but another buyer is paying for it right now. */
  HELD_BY_OTHERS(409),
  /** The shelf cannot be set below what buyers already hold. */
  BELOW_RESERVED(409);

  private final int status;

  StockError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
