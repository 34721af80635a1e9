package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** The papers of a buyer's own orders. Anybody else's order is not found. */
@Stateless
@RolesAllowed(Roles.BUYER)
public class BuyerPaperService {
  @Inject OrderRepository orders;
  @Inject PaperDesk desk;
  @Inject Caller caller;

  /** The receipt as a PDF; an order that was never paid has none. */
  public byte[] receipt(String number) {
    return desk.receipt(own(number));
  }

  /** Invoices and credit notes, the oldest first. */
  public List<PaperDetails> ofOrder(String number) {
    return desk.ofOrder(own(number));
  }

  public byte[] invoice(String number, UUID id) {
    return desk.invoice(own(number), id);
  }

  private CustomerOrder own(String number) {
    return orders.ownedBy(caller.accountId(), number);
  }
}
