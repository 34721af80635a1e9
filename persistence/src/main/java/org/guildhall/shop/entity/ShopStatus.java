package org.guildhall.shop.entity;

/** The life of a shop. Only an open one is seen by shoppers. */
public enum ShopStatus {
  ONBOARDING,
  OPEN,
  SUSPENDED,
  CLOSING,
  CLOSED
}
