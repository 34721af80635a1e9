package org.guildhall.order.service;

import java.time.Instant;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.order.entity.ShopOrderTransition;

/** One step of a shop order's way, for its maker. */
public record MakerOrderStep(ShopOrderStatus to, Actor.Kind by, String reason, Instant at) {

  static MakerOrderStep of(ShopOrderTransition step) {
    return new MakerOrderStep(
        step.getToStatus(), step.getActorKind(), step.getReason(), step.getOccurredAt());
  }
}
