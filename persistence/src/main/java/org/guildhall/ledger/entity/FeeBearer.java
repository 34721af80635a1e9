package org.guildhall.ledger.entity;

/** Who bears the provider's fee on a charge. */
public enum FeeBearer {
  SELLER,
  PLATFORM
}
