package org.guildhall.order.entity;

/** Why the office holds an order. */
public enum OrderHoldCode {
  /** The payment is looked at. */
  PAYMENT,
  /** The buyer disputes the payment. */
  DISPUTE,
  /** The address is to be confirmed. */
  ADDRESS,
  /** The thing may not be what may be sold or sent. */
  SAFETY
}
