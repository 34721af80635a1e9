package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.order.entity.OrderRefundRepository;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.RefundPlan;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.payment.entity.Refund;
import org.guildhall.payment.entity.RefundOrigin;
import org.guildhall.payment.entity.RefundRepository;
import org.guildhall.payment.service.RefundService;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** Refunds by the office: given, agreed to by a second person, tried again, settled by hand. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
public class OfficeRefundService {
  private static final int MOST = 100;

  @Inject ShopOrderRepository shopOrders;
  @Inject OrderRepository orders;
  @Inject OrderRefundRepository lists;
  @Inject RefundRepository refunds;
  @Inject RefundService payments;
  @Inject RefundDesk desk;
  @Inject OrderProgress progress;
  @Inject AuditService audit;
  @Inject Caller caller;
  @Inject Clock clock;

  /** What waits for the office first, then the newest. */
  public List<RefundDetails> latest() {
    return lists.latest(MOST).stream()
        .map(row -> RefundDetails.of(row.refund(), row.number()))
        .toList();
  }

  /** Gives money back; above the limit of one person another has to agree first. */
  public RefundDetails give(GiveBackCommand command) {
    progress.lock(shopOrders.purchaseOf(command.number()));
    var part = shopOrders.byNumber(command.number());
    var plan = RefundPlan.of(part, command.wish());
    var cause =
        new RefundDesk.Cause(
            RefundOrigin.OFFICE, Reason.required(command.reason()), caller.accountId());
    return RefundDetails.of(desk.giveByOffice(part, plan, cause), part.getNumber());
  }

  /** Agrees as the second person; refuses the first. */
  public void approve(UUID refundId) {
    var part = lockPart(refundId);
    var refund = refunds.locked(refundId);
    refund.approvedBy(caller.accountId());
    desk.submit(part, refund);
    record("refund.approve", refund, null);
  }

  /** Turns it down as the second person, with a reason; the money can be given back later. */
  public void reject(UUID refundId, String reason) {
    var why = Reason.required(reason);
    var part = lockPart(refundId);
    var refund = refunds.locked(refundId);
    payments.reject(refund, caller.accountId());
    part.keep(refund.getLines(), refund.getAmounts(), clock.instant());
    record("refund.reject", refund, why);
  }

  /** Hands a failed refund to the provider as a new request; refuses any other. */
  public void tryAgain(UUID refundId) {
    var part = lockPart(refundId);
    var refund = refunds.locked(refundId);
    refund.requireFailed();
    desk.submit(part, refund);
    record("refund.retry", refund, null);
  }

  private ShopOrder lockPart(UUID refundId) {
    var orderId = lists.orderOf(refundId);
    orders.lock(orderId);
    return lists.partOf(refundId).map(shopOrders::get).orElse(null);
  }

  private void record(String action, Refund refund, String reason) {
    audit.record(action, "refund", refund.getId(), null, null, reason);
  }
}
