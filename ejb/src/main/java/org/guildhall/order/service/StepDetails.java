package org.guildhall.order.service;

import java.time.Instant;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.OrderFactsRepository.Step;
import org.guildhall.order.entity.ShopOrderStatus;

/**
 * One step in a shop order's history; {@code from} is null for the first, and where units came off.
 */
public record StepDetails(
    ShopOrderStatus from, ShopOrderStatus to, Actor.Kind by, String reason, Instant at) {
  static StepDetails of(Step step) {
    return new StepDetails(step.from(), step.to(), step.by(), step.reason(), step.at());
  }

  /** True where it did not move, and some of it will not come. */
  public boolean isReduction() {
    return from == null && to != ShopOrderStatus.PENDING_PAYMENT;
  }
}
