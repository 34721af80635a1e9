package org.guildhall.account.entity;

/** What an account may be. The container checks the same words. */
public enum Role {
  BUYER,
  SELLER,
  SUPPORT,
  MODERATOR,
  FINANCE,
  ADMIN,
  OPS
}
