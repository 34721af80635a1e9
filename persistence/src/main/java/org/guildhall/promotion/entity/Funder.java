package org.guildhall.promotion.entity;

/** Who pays a discount. */
public enum Funder {
  SHOP,
  PLATFORM
}
