package org.guildhall.catalog.entity;

/** Where a listing stands. Sold out is told by its stock, never stored here by us. */
public enum ProductState {
  DRAFT,
  PENDING_REVIEW,
  ACTIVE,
  PAUSED,
  SOLD_OUT,
  EXPIRED,
  REMOVED,
  ARCHIVED;

  /** The seller may bring it before shoppers from here. */
  public boolean isPublishable() {
    return this == DRAFT || this == PAUSED || this == EXPIRED;
  }

  /** The seller may still change what it says. */
  public boolean isEditable() {
    return this != REMOVED && this != ARCHIVED;
  }
}
