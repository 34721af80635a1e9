package org.guildhall.catalog.entity;

/** What a listing must have before shoppers may see it. */
public enum PublishRequirement {
  CATEGORY,
  PICTURE,
  ALT_TEXT,
  PRICE,
  SHIPPING_PROFILE
}
