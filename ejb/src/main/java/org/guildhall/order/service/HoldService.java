package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderHold;
import org.guildhall.order.entity.OrderHoldRepository;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** The office holds a maker's part while it looks at it, with a reason and a last day. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
public class HoldService {
  @Inject ShopOrderRepository shopOrders;
  @Inject OrderHoldRepository holds;
  @Inject HoldDesk desk;
  @Inject OrderProgress progress;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Refuses what was never paid, is over or is held already, no words, and no right last day. */
  public void hold(HoldCommand command) {
    var words = Reason.required(command.words());
    var now = clock.instant();
    var me = caller.accountId();
    var order = progress.lock(shopOrders.purchaseOf(command.number()));
    var part = shopOrders.byNumber(command.number());
    var hold = OrderHold.begin(part, command.code(), words, command.until(), me, now);
    desk.begin(order, part, hold, Actor.admin(me));
  }

  /** Lets it go on. Refuses what is not held. */
  public void release(String number) {
    var order = progress.lock(shopOrders.purchaseOf(number));
    var part = shopOrders.byNumber(number);
    var hold =
        holds
            .open(part.getId())
            .orElseThrow(() -> new BusinessException(OrderError.NOT_HELD, number));
    desk.end(order, part, hold, Actor.admin(caller.accountId()));
  }

  /** Lets go on what is held beyond its last day; does nothing when somebody was faster. */
  @RolesAllowed(Roles.SYSTEM)
  public void letGo(String number) {
    var today = LocalDate.now(clock);
    var order = progress.lock(shopOrders.purchaseOf(number));
    var part = shopOrders.byNumber(number);
    holds
        .open(part.getId())
        .filter(hold -> !hold.isUntilDecided() && hold.getHeldUntil().isBefore(today))
        .ifPresent(hold -> desk.end(order, part, hold, Actor.system()));
  }

  /** Numbers of shop orders that are held beyond their last day. */
  @RolesAllowed(Roles.SYSTEM)
  public List<String> over(int most) {
    return holds.over(LocalDate.now(clock), most);
  }
}
