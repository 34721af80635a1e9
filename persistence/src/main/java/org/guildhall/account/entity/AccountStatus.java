package org.guildhall.account.entity;

/** The life of an account. Only an active one can sign in. */
public enum AccountStatus {
  PENDING_VERIFICATION,
  ACTIVE,
  LOCKED,
  SUSPENDED,
  ANONYMISED
}
