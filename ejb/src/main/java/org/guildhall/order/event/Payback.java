package org.guildhall.order.event;

/** What becomes of the money of what was cancelled. */
public enum Payback {
  /** It is on its way. */
  AT_ONCE,
  /** A second person has to agree first. */
  AFTER_APPROVAL,
  /** It has gone back before, by a refund or by a lost dispute. */
  NONE
}
