package org.guildhall.media.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A picture has arrived and waits for its sizes to be made. */
public record MediaUploaded(UUID mediaId) implements DomainEvent {
  @Override
  public String subject() {
    return mediaId.toString();
  }
}
