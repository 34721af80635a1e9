package org.guildhall.payment.event;

import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.event.DomainEvent;

/** We and a provider say different things about money, and did not before. */
public record ReconcileBreaksFound(ProviderName provider, int count) implements DomainEvent {
  @Override
  public String subject() {
    return provider.name();
  }
}
