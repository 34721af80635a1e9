package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.CancellationRepository;
import org.guildhall.order.entity.CancellationRequest;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderItem;
import org.guildhall.order.entity.RefundPlan;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.order.event.Payback;
import org.guildhall.order.event.ShopOrderCancelled;
import org.guildhall.order.event.UnitsCancelled;
import org.guildhall.payment.entity.RefundOrigin;
import org.guildhall.payment.entity.RefundStatus;
import org.guildhall.shared.service.AuditService;
import org.guildhall.stock.entity.StockNeed;
import org.guildhall.stock.service.StockService;

/**
 * Takes units off a shop order, or ends it, in one transaction: its history, the shelf, the money
 * and what is told. Callers hold the lock of the customer order and have checked who asks.
 */
@ApplicationScoped
public class CancellationDesk {
  @Inject CancellationRepository requests;
  @Inject StockService stock;
  @Inject RefundDesk refunds;
  @Inject OrderProgress progress;
  @Inject ProofDesk proofs;
  @Inject AuditService audit;
  @Inject Clock clock;
  @Inject Event<ShopOrderCancelled> cancelled;
  @Inject Event<UnitsCancelled> reduced;

  /** Who cancels, as what, why, and whether the things go back onto the shelf. */
  record Why(Actor by, ShopOrderCancelled.Cause cause, String reason, boolean restock) {
    /** The market ends what a maker left lying; letters have their own words for it. */
    static Why silentMaker() {
      return new Why(
          Actor.system(),
          ShopOrderCancelled.Cause.SILENT_MAKER,
          "The maker did not begin in time.",
          true);
    }
  }

  /**
   * Ends a shop order of which nothing was sent, and gives all back that is left of it. True when
   * the money waits for a second person.
   */
  boolean cancel(CustomerOrder order, ShopOrder part, Why why) {
    var units = part.openUnits();
    var reference = reference(part);
    part.cancel(why.reason(), why.by(), clock.instant());
    return settle(
        order, part, new Step(units, reference, RefundPlan.rest(part), Payback.NONE), why);
  }

  /** Takes units off it; with the last open one it ends. */
  void cancelUnits(CustomerOrder order, ShopOrder part, Map<UUID, Integer> units, Why why) {
    var reference = reference(part);
    part.cancelUnits(units, why.reason(), why.by(), clock.instant());
    settle(
        order,
        part,
        new Step(units, reference, RefundPlan.cancelled(part, units), Payback.NONE),
        why);
  }

  /** The same for units whose money is on its way back already. */
  void takeOff(CustomerOrder order, ShopOrder part, Map<UUID, Integer> units, Why why) {
    var reference = reference(part);
    part.cancelUnits(units, why.reason(), why.by(), clock.instant());
    settle(
        order,
        part,
        new Step(units, reference, RefundPlan.cancelled(part, Map.of()), Payback.AT_ONCE),
        why);
  }

  /** Ends what was not sent of it, and gives nothing back: a lost dispute has done so. */
  void endUnpaid(CustomerOrder order, ShopOrder part, Why why) {
    var units = part.openUnits();
    var reference = reference(part);
    part.cancelUnits(units, why.reason(), why.by(), clock.instant());
    settle(order, part, new Step(units, reference, RefundPlan.nothing(), Payback.NONE), why);
  }

  /**
   * @param before what became of the money when the plan gives none
   */
  private record Step(
      Map<UUID, Integer> units, String reference, RefundPlan plan, Payback before) {}

  private boolean settle(CustomerOrder order, ShopOrder part, Step step, Why why) {
    if (why.restock()) {
      restock(part, step);
    }
    var payback = step.plan().amountMinor() > 0 ? refund(part, step.plan(), why) : step.before();
    audit.record(
        "order.cancel",
        "shop_order",
        part.getNumber(),
        null,
        new Trace(part.getStatus(), part.named(step.units()), why.cause(), why.restock()),
        why.reason());
    tell(part, step, why, payback);
    progress.follow(order, why.reason());
    return payback == Payback.AFTER_APPROVAL;
  }

  // the order ends at once; only the office's money waits for a second person
  private Payback refund(ShopOrder part, RefundPlan plan, Why why) {
    var cause = new RefundDesk.Cause(RefundOrigin.CANCELLATION, why.reason(), why.by().accountId());
    boolean isOffice = why.cause() == ShopOrderCancelled.Cause.OFFICE;
    var refund =
        isOffice ? refunds.giveByOffice(part, plan, cause) : refunds.give(part, plan, cause);
    return refund.getStatus() == RefundStatus.PENDING_APPROVAL
        ? Payback.AFTER_APPROVAL
        : Payback.AT_ONCE;
  }

  private record Trace(
      ShopOrderStatus status, String units, ShopOrderCancelled.Cause cause, boolean restocked) {}

  private void tell(ShopOrder part, Step step, Why why, Payback payback) {
    if (part.getStatus() != ShopOrderStatus.CANCELLED) {
      reduced.fire(
          new UnitsCancelled(
              part.getId(),
              part.getNumber(),
              part.named(step.units()),
              why.reason(),
              why.cause(),
              payback));
      return;
    }
    proofs.supersede(part);
    requests
        .of(part.getId())
        .filter(CancellationRequest::isOpen)
        .ifPresent(asked -> asked.accept(why.by().accountId(), clock.instant()));
    cancelled.fire(
        new ShopOrderCancelled(part.getId(), part.getNumber(), why.reason(), why.cause(), payback));
  }

  private void restock(ShopOrder part, Step step) {
    stock.giveBack(
        part.getItems().stream()
            .filter(item -> item.isTracked() && step.units().containsKey(item.getId()))
            .map(
                item ->
                    new StockNeed(
                        item.getVariantId(), step.units().get(item.getId()), item.getTitle()))
            .toList(),
        step.reference());
  }

  /**
   * Names the movement by what was cancelled before it: each unit comes off once, so no two
   * cancellations share a name, and one that is repeated has none of its own.
   */
  private static String reference(ShopOrder part) {
    int before = part.getItems().stream().mapToInt(OrderItem::getQuantityCancelled).sum();
    return before == 0 ? part.getNumber() : part.getNumber() + "/" + before;
  }
}
