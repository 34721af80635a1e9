package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/**
 * A maker's part will not be sent.
 *
 * @param payback null in an event of an earlier version: then at once
 */
public record ShopOrderCancelled(
    UUID shopOrderId, String number, String reason, Cause cause, Payback payback)
    implements DomainEvent {

  /** Who or what ended it. */
  public enum Cause {
    MAKER,
    /** The buyer asked and the maker agreed, or nobody had to. */
    REQUEST,
    /** The buyer asked and the maker said nothing. */
    SILENT_REQUEST,
    /** The day it was promised for was over, and the buyer did not want to wait. */
    LATE,
    /** The maker never began. */
    SILENT_MAKER,
    OFFICE,
    /** A dispute was lost, and the money went back to the buyer. */
    CHARGED_BACK
  }

  @Override
  public String subject() {
    return number;
  }
}
