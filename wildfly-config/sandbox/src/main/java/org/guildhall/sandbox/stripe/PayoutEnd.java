package org.guildhall.sandbox.stripe;

/** How a payout ends: it arrives, fails on its way, or arrives and is returned by the bank. */
public enum PayoutEnd {
  PAY,
  FAIL,
  RETURN
}
