package org.guildhall.cart.entity;

/** What became of a cart. */
public enum CartStatus {
  ACTIVE,
  /** A guest's, folded into the account's at sign-in. */
  MERGED,
  /** Paid. */
  CONVERTED,
  EXPIRED
}
