package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.CancellationRepository;
import org.guildhall.order.entity.CancellationRepository.Candidate;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.event.ShopOrderCancelled.Cause;
import org.guildhall.shared.service.Roles;
import org.guildhall.shared.service.Settings;

/**
 * Ends orders whose makers keep silent. Candidates are read without a lock and looked at again
 * under the order's, so a maker who moves in time wins, and two rounds at once cancel once.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class CancellationTimeoutService {
  private static final int DEFAULT_SILENT_DAYS = 5;

  @Inject CancellationRepository requests;
  @Inject OrderRepository orders;
  @Inject ShopOrderRepository shopOrders;
  @Inject OrderFactsRepository facts;
  @Inject CancellationDesk desk;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Orders whose buyers wait for an answer past its last day. */
  public List<Candidate> unanswered(int most) {
    return requests.unanswered(LocalDate.now(clock), most);
  }

  /** Orders that nobody began and whose patience may be over. */
  public List<Candidate> notBegun(int most) {
    return requests.notBegun(LocalDate.now(clock).minusDays(patience()), most);
  }

  /** Grants what the buyer asked, if it still waits and nothing was sent. */
  public void grant(Candidate candidate) {
    var order = orders.lock(candidate.customerOrderId());
    var part = shopOrders.get(candidate.shopOrderId());
    var today = LocalDate.now(clock);
    requests
        .of(part.getId())
        .filter(asked -> asked.isOverdue(today) && part.getStatus().isCancellable())
        .ifPresent(
            asked -> {
              asked.timeOut(today, clock.instant());
              desk.cancel(
                  order,
                  part,
                  new CancellationDesk.Why(
                      Actor.system(), Cause.SILENT_REQUEST, asked.getReason(), true));
            });
  }

  /**
   * Cancels what its maker has not begun {@code GUILDHALL_SILENT_MAKER_DAYS} working days of the
   * shop after it had to leave; does nothing when the maker has moved.
   */
  public void giveUp(Candidate candidate) {
    var order = orders.lock(candidate.customerOrderId());
    var part = shopOrders.get(candidate.shopOrderId());
    if (part.isAbandoned(facts.maker(part.getShopId()).days(), patience(), LocalDate.now(clock))) {
      desk.cancel(order, part, CancellationDesk.Why.silentMaker());
    }
  }

  private int patience() {
    return settings.number("GUILDHALL_SILENT_MAKER_DAYS", DEFAULT_SILENT_DAYS);
  }
}
