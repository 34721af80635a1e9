package org.guildhall.order.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.Ids;

/** That a return moved: who, when, from, to, why. Only ever added. */
@Entity
public class ReturnTransition {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "return_id")
  private ReturnRequest request;

  private int step;

  @Enumerated(EnumType.STRING)
  private ReturnStatus fromStatus;

  @Enumerated(EnumType.STRING)
  private ReturnStatus toStatus;

  private UUID actorId;

  @Enumerated(EnumType.STRING)
  private Actor.Kind actorKind;

  private String reason;
  private Instant occurredAt;

  protected ReturnTransition() {}

  ReturnTransition(
      ReturnRequest request,
      int step,
      ReturnStatus from,
      Actor actor,
      String reason,
      Instant when) {
    this.id = Ids.at(when);
    this.request = request;
    this.step = step;
    this.fromStatus = from;
    this.toStatus = request.getStatus();
    this.actorId = actor.accountId();
    this.actorKind = actor.kind();
    this.reason = reason;
    this.occurredAt = when;
  }

  public ReturnStatus getFromStatus() {
    return fromStatus;
  }

  public ReturnStatus getToStatus() {
    return toStatus;
  }

  public Actor.Kind getActorKind() {
    return actorKind;
  }

  public Instant getOccurredAt() {
    return occurredAt;
  }
}
