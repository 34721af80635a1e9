package org.guildhall.catalog.entity;

/** How a thing comes about, and so how its dates and its stock are told. */
public enum ProductKind {
  READY_TO_SHIP,
  MADE_TO_ORDER,
  ONE_OF_A_KIND,
  CUSTOM_QUOTE
}
