package org.guildhall.order.entity;

/** Why a buyer sends something back; it decides until when, and who pays for the way. */
public enum ReturnCause {
  CHANGED_MIND,
  DAMAGED,
  NOT_AS_DESCRIBED,
  WRONG_ITEM;

  /** The maker answers for it: a final sale is no answer to it, and the maker pays for the way. */
  public boolean isMakersFault() {
    return this != CHANGED_MIND;
  }
}
