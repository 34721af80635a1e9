package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.guildhall.order.entity.LateNoticeRepository;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.event.OrderLate;
import org.guildhall.shared.service.Roles;

/** Tells buyers, once, that their order did not leave on its day and that the choice is theirs. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class LateOrderService {
  private static final int MOST_AT_ONCE = 200;

  @Inject LateNoticeRepository notices;
  @Inject ShopOrderRepository orders;
  @Inject Clock clock;
  @Inject Event<OrderLate> late;

  /** Tells at most 200; the others follow in the next round. */
  public void tell() {
    notices
        .claim(LocalDate.now(clock), clock.instant(), MOST_AT_ONCE)
        .forEach(
            id -> {
              var part = orders.get(id);
              late.fire(new OrderLate(id, part.getNumber(), part.getShipBy()));
            });
  }
}
