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

/**
 * That a shop order moved: who, when, from, to, why; or, without a state before, that it began or
 * that units came off it where it stood. Only ever added.
 */
@Entity
public class ShopOrderTransition {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "shop_order_id")
  private ShopOrder shopOrder;

  @Enumerated(EnumType.STRING)
  private ShopOrderStatus fromStatus;

  @Enumerated(EnumType.STRING)
  private ShopOrderStatus toStatus;

  private UUID actorId;

  @Enumerated(EnumType.STRING)
  private Actor.Kind actorKind;

  private String reason;
  private Instant occurredAt;

  protected ShopOrderTransition() {}

  ShopOrderTransition(
      ShopOrder shopOrder, ShopOrderStatus from, Actor actor, String reason, Instant when) {
    this.id = Ids.at(when);
    this.shopOrder = shopOrder;
    this.fromStatus = from;
    this.toStatus = shopOrder.getStatus();
    this.actorId = actor.accountId();
    this.actorKind = actor.kind();
    this.reason = reason;
    this.occurredAt = when;
  }

  /** True where it did not move, and some of it will not come. */
  public boolean isReduction() {
    return fromStatus == null && toStatus != ShopOrderStatus.PENDING_PAYMENT;
  }

  public ShopOrderStatus getFromStatus() {
    return fromStatus;
  }

  public ShopOrderStatus getToStatus() {
    return toStatus;
  }

  public Actor.Kind getActorKind() {
    return actorKind;
  }

  public String getReason() {
    return reason;
  }

  public Instant getOccurredAt() {
    return occurredAt;
  }
}
