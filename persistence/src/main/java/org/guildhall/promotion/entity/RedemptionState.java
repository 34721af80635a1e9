package org.guildhall.promotion.entity;

/** Reserved when the order is placed, final when it is paid, returned when it ends unpaid. */
public enum RedemptionState {
  RESERVED,
  FINAL,
  RETURNED
}
