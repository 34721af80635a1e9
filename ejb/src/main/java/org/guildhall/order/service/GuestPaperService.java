package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.shared.entity.BusinessException;

/** The papers of a guest's order, for whoever has its signed link. */
@Stateless
@PermitAll
public class GuestPaperService {
  @Inject OrderRepository orders;
  @Inject GuestLinks links;
  @Inject PaperDesk desk;

  /** The receipt as a PDF; an order that was never paid has none. */
  public byte[] receipt(String token) {
    return desk.receipt(open(token));
  }

  /** Invoices and credit notes, the oldest first. */
  public List<PaperDetails> ofOrder(String token) {
    return desk.ofOrder(open(token));
  }

  public byte[] invoice(String token, UUID id) {
    return desk.invoice(open(token), id);
  }

  private CustomerOrder open(String token) {
    return links
        .orderId(token)
        .flatMap(orders::find)
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, "link"));
  }
}
