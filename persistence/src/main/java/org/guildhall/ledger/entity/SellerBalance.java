package org.guildhall.ledger.entity;

/**
 * What a maker has, in minor units. Available is below zero when more was given back than earned.
 */
public record SellerBalance(long pendingMinor, long availableMinor, long reservedMinor) {

  public boolean isBelowZero() {
    return availableMinor < 0;
  }
}
