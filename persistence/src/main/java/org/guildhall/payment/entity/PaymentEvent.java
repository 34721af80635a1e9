package org.guildhall.payment.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A signed word of a provider, kept as it came. Applied at most once. */
@Entity
public class PaymentEvent {
  @Id private UUID id;
  @Version private int version;

  @Enumerated(EnumType.STRING)
  private ProviderName provider;

  private String eventId;
  private String type;
  private String objectRef;
  private String payload;

  @Enumerated(EnumType.STRING)
  private PaymentEventStatus status;

  private int attempts;
  private String error;
  private boolean fetched;
  private Instant receivedAt;
  private Instant appliedAt;

  protected PaymentEvent() {}

  public UUID getId() {
    return id;
  }

  /** It came because we asked for it, over a connection of our own; it bears no signature. */
  public void cameByAsking() {
    fetched = true;
  }

  /** It had its effect. */
  public void applied(Instant when) {
    attempts++;
    status = PaymentEventStatus.APPLIED;
    appliedAt = when;
    error = null;
  }

  /** It has no effect, and why. */
  public void ignored(String reason, Instant when) {
    attempts++;
    status = PaymentEventStatus.IGNORED;
    appliedAt = when;
    error = reason;
  }

  /** It could not be applied and is not tried again by itself. */
  public void dead(String cause) {
    if (!isApplied()) {
      attempts++;
      status = PaymentEventStatus.DEAD;
      error = cause;
    }
  }

  /** An operator wants it looked at again. */
  public void requeue() {
    status = PaymentEventStatus.QUEUED;
  }

  public boolean isApplied() {
    return status == PaymentEventStatus.APPLIED;
  }

  public ProviderName getProvider() {
    return provider;
  }

  public String getEventId() {
    return eventId;
  }

  public String getType() {
    return type;
  }

  public String getObjectRef() {
    return objectRef;
  }

  public String getPayload() {
    return payload;
  }

  public PaymentEventStatus getStatus() {
    return status;
  }

  public int getAttempts() {
    return attempts;
  }

  public String getError() {
    return error;
  }

  public boolean isFetched() {
    return fetched;
  }

  public Instant getReceivedAt() {
    return receivedAt;
  }

  public Instant getAppliedAt() {
    return appliedAt;
  }
}
