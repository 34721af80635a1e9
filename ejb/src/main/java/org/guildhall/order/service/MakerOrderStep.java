package org.guildhall.order.service;

import java.time.Instant;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.order.entity.ShopOrderTransition;

/**
 * One step of a shop order's way, for its maker.
 *
 * @param kind the state it came to, or RELEASED after a hold, or REDUCED where units came off
 */
public record MakerOrderStep(String kind, Actor.Kind by, String reason, Instant at) {

  static MakerOrderStep of(ShopOrderTransition step) {
    return new MakerOrderStep(
        kind(step), step.getActorKind(), step.getReason(), step.getOccurredAt());
  }

  private static String kind(ShopOrderTransition step) {
    if (step.getFromStatus() == ShopOrderStatus.ON_HOLD) {
      return "RELEASED";
    }
    return step.isReduction() ? "REDUCED" : step.getToStatus().name();
  }
}
