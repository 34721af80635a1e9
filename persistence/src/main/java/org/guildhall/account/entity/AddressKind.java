package org.guildhall.account.entity;

/** What an address is used for. */
public enum AddressKind {
  SHIPPING,
  BILLING,
  ORIGIN,
  RETURNS
}
