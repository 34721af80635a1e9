package org.guildhall.payment.entity;

/** How far what we have to say about a dispute has come. */
public enum EvidenceStatus {
  /** Written, and on the way to the provider. */
  SUBMITTED,
  TAKEN,
  /** The provider did not take it; it can be written anew until the deadline. */
  REFUSED
}
