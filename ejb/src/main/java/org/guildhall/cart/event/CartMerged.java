package org.guildhall.cart.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A guest signed in, and what was in the guest's cart lies in the account's now. */
public record CartMerged(UUID guestCartId, UUID cartId) implements DomainEvent {
  @Override
  public String subject() {
    return cartId.toString();
  }
}
