package org.guildhall.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.payment.entity.Payment;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.payment.entity.PaymentRepository;
import org.guildhall.payment.entity.Refund;
import org.guildhall.payment.entity.RefundAmounts;
import org.guildhall.payment.entity.RefundOrigin;
import org.guildhall.payment.entity.RefundRepository;
import org.guildhall.payment.entity.RefundTerms;
import org.guildhall.payment.event.RefundSubmitted;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;

/**
 * Refunds as the payment sees them: set aside from what was captured, then handed to the provider.
 * What they are for, and what they mean to the books, the order domain says in the same
 * transaction; it holds the order's lock, so two refunds of one order come one after another.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RefundService {
  @Inject RefundRepository refunds;
  @Inject PaymentRepository payments;
  @Inject Clock clock;
  @Inject Event<RefundSubmitted> submitted;

  /** Sets money of the order's payment aside. Refuses more than is left of the maker's part. */
  public Refund request(UUID orderId, RefundTerms terms) {
    var now = clock.instant();
    var payment = captured(orderId);
    payment.refund(terms.shopOrderId(), terms.amounts().getAmountMinor(), now);
    var refund = Refund.request(Ids.at(now), payment, terms, now);
    refunds.add(refund);
    return refund;
  }

  /**
   * Hands a refund to the provider, after the transaction that books it. Refuses while the buyer's
   * bank has the payment's money, and after it kept it.
   */
  public void submit(Refund refund) {
    payments.locked(refund.getPaymentId()).requireUndisputed();
    refund.submit(clock.instant());
    submitted.fire(
        new RefundSubmitted(
            refund.getId(), refund.reference(), refund.getPaymentId(), refund.getShopOrderId()));
  }

  /** Gives a whole payment back that came when its order could not be kept; once per payment. */
  public void owe(UUID paymentId, String reason) {
    if (refunds.isOwed(paymentId)) {
      return;
    }
    var now = clock.instant();
    var payment = payments.locked(paymentId);
    var amounts = RefundAmounts.of(0, 0, 0, 0, payment.refundAll(now));
    var terms = new RefundTerms(null, RefundOrigin.LATE_PAYMENT, reason, amounts, List.of(), null);
    var refund = Refund.request(Ids.at(now), payment, terms, now);
    refunds.add(refund);
    submit(refund);
  }

  /** The money stays where it is: what was set aside can be given back another time. */
  public void reject(Refund refund, UUID by) {
    var now = clock.instant();
    refund.reject(by, now);
    payments
        .locked(refund.getPaymentId())
        .keep(refund.getShopOrderId(), refund.getAmounts().getAmountMinor(), now);
  }

  private Payment captured(UUID orderId) {
    return payments
        .lockCapturedOf(orderId)
        .orElseThrow(() -> new BusinessException(PaymentError.NOT_FOUND, orderId));
  }
}
