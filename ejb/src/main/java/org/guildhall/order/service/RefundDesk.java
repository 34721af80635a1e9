package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.RefundPlan;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.payment.entity.Refund;
import org.guildhall.payment.entity.RefundAmounts;
import org.guildhall.payment.entity.RefundLine;
import org.guildhall.payment.entity.RefundOrigin;
import org.guildhall.payment.entity.RefundTerms;
import org.guildhall.payment.service.RefundService;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Settings;

/**
 * Sets money back on its way in one transaction: off what can still be given back, booked, and
 * handed to the provider. Callers hold the lock of the customer order.
 */
@ApplicationScoped
public class RefundDesk {
  private static final int DEFAULT_LIMIT_MINOR = 500_00;

  @Inject RefundService refunds;
  @Inject RefundPostings postings;
  @Inject AuditService audit;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Who asks for a refund, as what, and why; the account is null for the market itself. */
  record Cause(RefundOrigin origin, String reason, UUID by) {}

  /** Gives back what the plan says, at once. */
  Refund give(ShopOrder part, RefundPlan plan, Cause cause) {
    var refund = request(part, plan, cause);
    submit(part, refund);
    return refund;
  }

  /** Gives it back at once, or above the limit of one person sets it aside for a second one. */
  Refund giveByOffice(ShopOrder part, RefundPlan plan, Cause cause) {
    int limit = settings.number("GUILDHALL_REFUND_LIMIT_MINOR", DEFAULT_LIMIT_MINOR);
    return plan.amountMinor() > limit ? request(part, plan, cause) : give(part, plan, cause);
  }

  private Refund request(ShopOrder part, RefundPlan plan, Cause cause) {
    part.refund(plan, clock.instant());
    var refund =
        refunds.request(
            part.getCustomerOrderId(),
            new RefundTerms(
                part.getId(),
                cause.origin(),
                cause.reason(),
                amounts(plan),
                plan.lines().stream().map(RefundDesk::line).toList(),
                cause.by()));
    audit.record(
        "order.refund",
        "shop_order",
        part.getNumber(),
        null,
        Map.of("amountMinor", plan.amountMinor(), "refund", refund.getId()),
        cause.reason());
    return refund;
  }

  /** Books it and hands it over; after a failure once more. */
  void submit(ShopOrder part, Refund refund) {
    refunds.submit(refund);
    if (part != null) {
      postings.submitted(part, refund);
    }
  }

  /** Gives all back that came for an order which could not be kept. */
  void owe(CustomerOrder order, UUID paymentId, String reason) {
    refunds.owe(paymentId, reason);
    audit.record("order.refund", "order", order.getOrderNumber(), null, null, reason);
  }

  private static RefundAmounts amounts(RefundPlan plan) {
    return RefundAmounts.of(
            plan.itemsMinor(),
            plan.shippingMinor(),
            plan.wrapMinor(),
            plan.taxMinor(),
            plan.goodwillMinor())
        .withPlatformShipping(plan.platformShippingMinor());
  }

  private static RefundLine line(RefundPlan.Line line) {
    return RefundLine.of(
        line.itemId(),
        line.units(),
        line.before(),
        line.netMinor(),
        line.platformDiscountMinor(),
        line.taxMinor());
  }
}
