package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.OrderHold;
import org.guildhall.order.entity.OrderHoldRepository;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.event.ShopOrderHeld;
import org.guildhall.order.event.ShopOrderReleased;
import org.guildhall.shared.service.AuditService;

/**
 * Begins and ends holds in one transaction: the part, its history, and what is told. Callers hold
 * the lock of the customer order and have checked who asks.
 */
@ApplicationScoped
public class HoldDesk {
  @Inject OrderHoldRepository holds;
  @Inject OrderFactsRepository facts;
  @Inject OrderProgress progress;
  @Inject ProofDesk proofs;
  @Inject DeliveryService deliveries;
  @Inject AuditService audit;
  @Inject Clock clock;
  @Inject Event<ShopOrderHeld> held;
  @Inject Event<ShopOrderReleased> released;

  /** Nothing moves from now on. Refuses what was never paid, is over or is held already. */
  void begin(CustomerOrder order, ShopOrder part, OrderHold hold, Actor by) {
    var words = hold.getWords();
    part.hold(words, by, clock.instant());
    holds.add(hold);
    progress.follow(order, null);
    audit.record("order.hold", "shop_order", part.getNumber(), null, HoldDetails.of(hold), words);
    held.fire(new ShopOrderHeld(part.getId(), part.getNumber(), words, hold.getHeldUntil()));
  }

  /** It goes on where it stood. */
  void end(CustomerOrder order, ShopOrder part, OrderHold hold, Actor by) {
    lift(part, hold, by);
    progress.follow(order, null);
    released.fire(new ShopOrderReleased(part.getId(), part.getNumber(), part.getShipBy()));
    deliveries.catchUp(order, part);
  }

  /** The same for a part that ends at once, so that nobody is told to go on. */
  void lift(ShopOrder part, OrderHold hold, Actor by) {
    var now = clock.instant();
    part.release(facts.maker(part.getShopId()).days(), hold.heldOn(), by, now);
    proofs.postpone(part, hold.heldOn());
    hold.release(by.accountId(), now);
    audit.record("order.release", "shop_order", part.getNumber(), HoldDetails.of(hold), null, null);
  }
}
