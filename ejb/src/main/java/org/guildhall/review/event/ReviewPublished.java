package org.guildhall.review.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A review stands on its listing's page, or says something else than before. */
public record ReviewPublished(UUID reviewId, UUID productId, UUID shopId) implements DomainEvent {
  @Override
  public String subject() {
    return reviewId.toString();
  }
}
