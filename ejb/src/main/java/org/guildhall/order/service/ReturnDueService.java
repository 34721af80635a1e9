package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.ReturnDueRepository;
import org.guildhall.order.entity.ReturnRepository;
import org.guildhall.order.entity.ReturnRequest;
import org.guildhall.order.entity.ReturnStatus;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.event.ReturnReminderDue;
import org.guildhall.order.event.ShopOrderCompleted;
import org.guildhall.payment.event.RefundSucceeded;

/** What moves on without a person: silence, days that are over, money that has arrived. */
@Stateless
@PermitAll
public class ReturnDueService {
  @Inject ReturnDueRepository due;
  @Inject ReturnRepository returns;
  @Inject ShopOrderRepository shopOrders;
  @Inject OrderProgress progress;
  @Inject ReturnNews news;
  @Inject Clock clock;
  @Inject Event<ReturnReminderDue> reminders;
  @Inject Event<ShopOrderCompleted> completed;

  /**
   * Moves on one return whose time is over: silence is a yes, and what was not sent or not objected
   * to is closed. False when there is none left.
   */
  public boolean moveNext() {
    var now = clock.instant();
    var over = due.claimOver(now).map(returns::locked);
    over.ifPresent(
        request -> {
          if (request.getStatus() == ReturnStatus.REQUESTED) {
            request.approveBySilence(lastInstructions(request), now);
          } else {
            request.close(Actor.system(), now);
          }
          news.tell(request);
        });
    return over.isPresent();
  }

  /** Reminds once of one return that waits; false when there is none left. */
  public boolean remindNext() {
    var waiting = due.claimReminder(clock.instant()).map(returns::locked);
    waiting.ifPresent(
        request -> {
          request.reminded(clock.instant());
          reminders.fire(new ReturnReminderDue(request.getId(), request.getNumber()));
        });
    return waiting.isPresent();
  }

  /** Completes one delivered shop order whose days to return are over; false when none is left. */
  public boolean completeNext() {
    var over = due.claimComplete(LocalDate.now(clock));
    over.ifPresent(
        id -> {
          var order = progress.lock(shopOrders.purchaseOf(id));
          var part = shopOrders.get(id);
          part.complete(clock.instant());
          progress.follow(order, null);
          completed.fire(new ShopOrderCompleted(part.getId(), part.getNumber()));
        });
    return over.isPresent();
  }

  /** The buyer has the money: the return is over, in the same transaction. */
  public void onRefunded(@Observes RefundSucceeded event) {
    returns
        .ofRefund(event.refundId())
        .map(returns::locked)
        .filter(request -> request.getStatus() == ReturnStatus.REFUNDED)
        .ifPresent(
            request -> {
              request.close(Actor.provider(), clock.instant());
              news.tell(request);
            });
  }

  private String lastInstructions(ReturnRequest request) {
    return returns
        .lastInstructions(shopOrders.get(request.getShopOrderId()).getShopId())
        .orElse(null);
  }
}
