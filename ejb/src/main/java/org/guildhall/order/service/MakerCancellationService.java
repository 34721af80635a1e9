package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.CancellationRepository;
import org.guildhall.order.entity.CancellationRequest;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.event.CancellationRefused;
import org.guildhall.order.event.ShopOrderCancelled.Cause;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** A maker says no to an order or a part of it, and answers a buyer who wants out. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class MakerCancellationService {
  @Inject ShopOrderRepository shopOrders;
  @Inject CancellationRepository requests;
  @Inject CancellationDesk desk;
  @Inject OrderProgress progress;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Event<CancellationRefused> refused;

  /**
   * Takes units off an order, or ends it when none is left; what was paid for them is on its way
   * back. Refuses without a reason for the buyer, more than is open, what was sent, and an order
   * that changed since the maker saw it.
   */
  public void cancel(CancelCommand command) {
    var order = lock(command.number());
    var part = own(command.number());
    if (part.getVersion() != command.version()) {
      throw new BusinessException(SharedError.STALE);
    }
    var why =
        new CancellationDesk.Why(
            me(), Cause.MAKER, Reason.required(command.reason()), command.restock());
    var units = command.units() == null ? part.openUnits() : Units.positive(command.units());
    if (units.equals(part.openUnits()) && part.getStatus().isCancellable()) {
      desk.cancel(order, part, why);
    } else {
      desk.cancelUnits(order, part, units, why);
    }
  }

  /** Agrees with the buyer: all is paid back. Refuses what was answered before. */
  public void accept(String number, boolean restock) {
    var order = lock(number);
    var part = own(number);
    var asked = open(part);
    desk.cancel(
        order, part, new CancellationDesk.Why(me(), Cause.REQUEST, asked.getReason(), restock));
  }

  /** Goes on with the order. Refuses without a reason for the buyer. */
  public void refuse(String number, String reason) {
    lock(number);
    var part = own(number);
    var why = Reason.required(reason);
    open(part).refuse(why, caller.accountId(), clock.instant());
    refused.fire(new CancellationRefused(part.getId(), number, why));
  }

  private CancellationRequest open(ShopOrder part) {
    return requests
        .of(part.getId())
        .filter(CancellationRequest::isOpen)
        .orElseThrow(
            () -> new BusinessException(OrderError.CANCELLATION_ANSWERED, part.getNumber()));
  }

  private CustomerOrder lock(String number) {
    return progress.lock(shopOrders.purchaseOf(caller.accountId(), number));
  }

  private ShopOrder own(String number) {
    return shopOrders.ownedBy(caller.accountId(), number);
  }

  private Actor me() {
    return Actor.seller(caller.accountId());
  }
}
