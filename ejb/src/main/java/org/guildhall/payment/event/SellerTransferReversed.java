package org.guildhall.payment.event;

import org.guildhall.shared.event.DomainEvent;

/**
 * A provider says that a transfer to a maker was taken back.
 *
 * @param whole all of it, not a part
 */
public record SellerTransferReversed(String transferId, boolean whole) implements DomainEvent {
  @Override
  public String subject() {
    return transferId;
  }
}
