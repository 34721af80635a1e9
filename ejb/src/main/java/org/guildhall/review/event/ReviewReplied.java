package org.guildhall.review.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The seller has answered a review. */
public record ReviewReplied(UUID reviewId) implements DomainEvent {
  @Override
  public String subject() {
    return reviewId.toString();
  }
}
