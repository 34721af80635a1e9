package org.guildhall.payout.entity;

/** Why a payout waits. */
public enum HoldCode {
  /** The office holds the maker's payouts back. */
  ON_HOLD,
  SHOP_SUSPENDED,
  ACCOUNT_NOT_ACTIVE
}
