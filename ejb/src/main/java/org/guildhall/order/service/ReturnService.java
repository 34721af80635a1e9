package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** A buyer sends something of an own order back. */
@Stateless
@RolesAllowed(Roles.BUYER)
public class ReturnService {
  @Inject OrderRepository orders;
  @Inject BuyerReturns returns;
  @Inject Caller caller;

  /** What of an order may be sent back, and the returns under way. */
  public ReturnsOfOrder ofOrder(String orderNumber) {
    return returns.of(own(orderNumber));
  }

  /**
   * Asks the maker, and answers the return's number. Refuses, each with its code, what has not
   * arrived, is a final sale, is past its last day, was paid back or is under another return.
   */
  public String ask(String orderNumber, AskReturnCommand command) {
    return returns.ask(own(orderNumber), caller.accountId(), command);
  }

  /** It is on its way back. Refuses what was not approved. */
  public void sent(String orderNumber, String number, String trackingNumber) {
    returns.sent(own(orderNumber), caller.accountId(), number, trackingNumber);
  }

  /** Keeps it after all. Refuses what is on its way already. */
  public void cancel(String orderNumber, String number) {
    returns.cancel(own(orderNumber), caller.accountId(), number);
  }

  private CustomerOrder own(String orderNumber) {
    return orders.ownedBy(caller.accountId(), orderNumber);
  }
}
