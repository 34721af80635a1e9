package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.CancellationRepository;
import org.guildhall.order.entity.CancellationRequest;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.order.event.CancellationAsked;
import org.guildhall.order.event.ShopOrderCancelled.Cause;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Settings;

/** A buyer or guest asks to cancel a maker's part. Callers have checked whose order it is. */
@Stateless
@PermitAll
public class BuyerCancellationService {
  private static final int DEFAULT_ANSWER_DAYS = 2;

  @Inject OrderRepository orders;
  @Inject OrderFactsRepository facts;
  @Inject CancellationRepository requests;
  @Inject CancellationDesk desk;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Event<CancellationAsked> asked;

  /**
   * Asks the maker, who has some working days of the shop to answer ({@code
   * GUILDHALL_CANCEL_ANSWER_DAYS}). Nobody is asked when it is late, or when the market grants it
   * ({@code GUILDHALL_CANCEL_AT_ONCE_MINUTES} after the payment, none by default) and the maker has
   * not begun. Asked again while it waits, nothing changes. Refuses without a reason, what is on
   * its way, and what was answered.
   *
   * @return true when it is cancelled by this, false when the maker was asked
   */
  public boolean ask(CustomerOrder owned, String number, String reason, UUID accountId) {
    var why = Reason.required(reason, OrderError.WHY_REQUIRED);
    var order = orders.lock(owned.getId());
    var part =
        orders.shopOrders(order.getId()).stream()
            .filter(candidate -> candidate.getNumber().equals(number))
            .findFirst()
            .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, number));
    var buyer = Actor.buyer(accountId);
    var before = requests.of(part.getId());
    if (isLate(part)) {
      desk.cancel(order, part, new CancellationDesk.Why(buyer, Cause.LATE, why, true));
      return true;
    }
    if (before.isEmpty()) {
      return begin(order, part, why, buyer);
    }
    if (!before.get().isOpen()) {
      throw new BusinessException(OrderError.CANCELLATION_ANSWERED, number);
    }
    return false;
  }

  private boolean begin(CustomerOrder order, ShopOrder part, String why, Actor buyer) {
    var request = CancellationRequest.ask(part, why, buyer, answerBy(part), clock.instant());
    requests.add(request);
    if (isGrantedAtOnce(order, part)) {
      desk.cancel(order, part, new CancellationDesk.Why(buyer, Cause.REQUEST, why, true));
      return true;
    }
    asked.fire(new CancellationAsked(part.getId(), part.getNumber(), why, request.getAnswerBy()));
    return false;
  }

  // a buyer may take an order back that missed its day: 16 CFR 435.2(b), and our word to them
  private boolean isLate(ShopOrder part) {
    return part.isLate(LocalDate.now(clock)) && part.getStatus().isCancellable();
  }

  private boolean isGrantedAtOnce(CustomerOrder order, ShopOrder part) {
    int minutes = settings.number("GUILDHALL_CANCEL_AT_ONCE_MINUTES", 0);
    return minutes > 0
        && part.getStatus() == ShopOrderStatus.NEW
        && order.getPaidAt().plus(Duration.ofMinutes(minutes)).isAfter(clock.instant());
  }

  private LocalDate answerBy(ShopOrder part) {
    return facts
        .maker(part.getShopId())
        .days()
        .after(
            LocalDate.now(clock),
            settings.number("GUILDHALL_CANCEL_ANSWER_DAYS", DEFAULT_ANSWER_DAYS));
  }
}
