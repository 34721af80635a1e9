package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.OrderHold;
import org.guildhall.order.entity.OrderHoldRepository;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.event.ShopOrderHeld;
import org.guildhall.order.event.ShopOrderReleased;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** The office holds a maker's part while it looks at it, with a reason and a last day. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
public class HoldService {
  @Inject ShopOrderRepository shopOrders;
  @Inject OrderHoldRepository holds;
  @Inject OrderFactsRepository facts;
  @Inject OrderProgress progress;
  @Inject DeliveryService deliveries;
  @Inject AuditService audit;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Event<ShopOrderHeld> held;
  @Inject Event<ShopOrderReleased> released;

  /** Refuses what was never paid, is over or is held already, no words, and no right last day. */
  public void hold(HoldCommand command) {
    var words = Reason.required(command.words());
    var now = clock.instant();
    var me = caller.accountId();
    var order = progress.lock(shopOrders.purchaseOf(command.number()));
    var part = shopOrders.byNumber(command.number());
    var hold = OrderHold.begin(part, command.code(), words, command.until(), me, now);
    part.hold(words, Actor.admin(me), now);
    holds.add(hold);
    progress.follow(order, null);
    audit.record("order.hold", "shop_order", part.getNumber(), null, HoldDetails.of(hold), words);
    held.fire(new ShopOrderHeld(part.getId(), part.getNumber(), words, hold.getHeldUntil()));
  }

  /** Lets it go on. Refuses what is not held. */
  public void release(String number) {
    var order = progress.lock(shopOrders.purchaseOf(number));
    var part = shopOrders.byNumber(number);
    var hold =
        holds
            .open(part.getId())
            .orElseThrow(() -> new BusinessException(OrderError.NOT_HELD, number));
    end(order, part, hold, Actor.admin(caller.accountId()));
  }

  /** Lets go on what is held beyond its last day; does nothing when somebody was faster. */
  @RolesAllowed(Roles.SYSTEM)
  public void letGo(String number) {
    var today = LocalDate.now(clock);
    var order = progress.lock(shopOrders.purchaseOf(number));
    var part = shopOrders.byNumber(number);
    holds
        .open(part.getId())
        .filter(hold -> hold.getHeldUntil().isBefore(today))
        .ifPresent(hold -> end(order, part, hold, Actor.system()));
  }

  /** Numbers of shop orders that are held beyond their last day. */
  @RolesAllowed(Roles.SYSTEM)
  public List<String> over(int most) {
    return holds.over(LocalDate.now(clock), most);
  }

  private void end(CustomerOrder order, ShopOrder part, OrderHold hold, Actor by) {
    var now = clock.instant();
    part.release(facts.maker(part.getShopId()).days(), hold.heldOn(), by, now);
    hold.release(by.accountId(), now);
    progress.follow(order, null);
    audit.record("order.release", "shop_order", part.getNumber(), HoldDetails.of(hold), null, null);
    released.fire(new ShopOrderReleased(part.getId(), part.getNumber(), part.getShipBy()));
    deliveries.catchUp(order, part);
  }
}
