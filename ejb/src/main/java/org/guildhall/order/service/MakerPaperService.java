package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** The invoices and credit notes of a maker's own orders; another shop's are not found. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class MakerPaperService {
  @Inject ShopOrderRepository shopOrders;
  @Inject PaperDesk desk;
  @Inject Caller caller;

  /** The oldest first. */
  public List<PaperDetails> ofOrder(String number) {
    return desk.ofParts(own(number));
  }

  /** One of them as a PDF. */
  public byte[] invoice(String number, UUID id) {
    return desk.invoice(own(number), id);
  }

  private List<UUID> own(String number) {
    return List.of(shopOrders.ownedBy(caller.accountId(), number).getId());
  }
}
