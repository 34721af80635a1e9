package org.guildhall.order.service;

/** What becomes of refunded units that were not sent yet. */
public enum Unsent {
  /** The buyer gets them all the same. */
  STILL_SENT,
  /** They come off the order and go back onto the shelf. */
  RESTOCK,
  /** They come off the order and are gone. */
  WRITE_OFF
}
