package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.event.ShopOrderCancelled.Cause;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** The office ends what a maker will not send. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
public class OfficeCancellationService {
  @Inject ShopOrderRepository shopOrders;
  @Inject CancellationDesk desk;
  @Inject OrderProgress progress;
  @Inject Caller caller;

  /**
   * Cancels at once and pays back; true when the money, above the limit of one person, waits for a
   * second one. Refuses without a reason for the buyer, and what was sent already.
   */
  public boolean cancel(String number, String reason, boolean restock) {
    var why = Reason.required(reason);
    var order = progress.lock(shopOrders.purchaseOf(number));
    var part = shopOrders.byNumber(number);
    return desk.cancel(
        order,
        part,
        new CancellationDesk.Why(Actor.admin(caller.accountId()), Cause.OFFICE, why, restock));
  }
}
