package org.guildhall.review.entity;

/** Whether a review is seen. Only a published one counts. */
public enum ReviewState {
  PUBLISHED,
  HIDDEN,
  REMOVED
}
