package org.guildhall.payment.event;

import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.event.DomainEvent;

/** A provider says that something about a maker's account there changed. */
public record SellerAccountChanged(ProviderName provider, String accountId) implements DomainEvent {
  @Override
  public String subject() {
    return accountId;
  }
}
