package org.guildhall.payment.entity;

/** What became of a word of the provider. */
public enum PaymentEventStatus {
  RECEIVED,
  QUEUED,
  APPLIED,
  IGNORED,
  FAILED,
  DEAD
}
