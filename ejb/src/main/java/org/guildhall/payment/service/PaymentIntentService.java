package org.guildhall.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.payment.entity.Payment;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.payment.entity.PaymentRepository;
import org.guildhall.payment.entity.PaymentStatus;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.event.PaymentFailed;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Settings;

/** The committed halves of asking a provider for a page: the intent before, the result after. */
@Stateless
@PermitAll
public class PaymentIntentService {
  @Inject PaymentRepository payments;
  @Inject PayableOrders orders;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Event<PaymentFailed> failed;

  /**
   * The intent to pay the order: the open attempt at that provider if there is one, else a new one.
   * Refuses an order that is not waiting for its payment, one whose payment is being taken, and an
   * attempt whose time is over.
   *
   * @param wanted whom the buyer chose; null: the same as before
   */
  public PaymentIntent prepare(UUID orderId, ProviderName wanted) {
    payments.lockOrder(orderId);
    var order = orders.payable(orderId);
    if (!order.awaitsPayment()) {
      throw new BusinessException(PaymentError.ORDER_NOT_PAYABLE, order.number());
    }
    var latest = payments.latestOf(orderId);
    var provider = wanted == null ? latest.map(Payment::getProvider).orElse(null) : wanted;
    latest.ifPresent(payment -> refuseUnsettled(payment, provider, order));
    return intent(
        latest
            .filter(payment -> payment.getStatus().isOpen() && payment.getProvider() == provider)
            .orElseGet(
                () ->
                    attempt(
                        order,
                        latest.map(Payment::getAttempt).orElse(0) + 1,
                        provider == null ? ProviderName.STRIPE : provider)),
        order);
  }

  /** The request of a committed intent once more, for the sweep; ends one nobody needs any more. */
  public Optional<PaymentIntent> again(UUID paymentId) {
    var payment = payments.locked(paymentId);
    var order = orders.payable(payment.getCustomerOrderId());
    if (order.awaitsPayment()) {
      return Optional.of(intent(payment, order));
    }
    payment.fail("order_not_payable", clock.instant());
    return Optional.empty();
  }

  /** An earlier page is closed. False when the buyer had agreed there before. */
  public boolean closed(UUID paymentId) {
    var payment = payments.locked(paymentId);
    if (payment.getStatus() == PaymentStatus.REQUIRES_ACTION) {
      payment.expire(clock.instant());
    }
    return payment.getStatus() == PaymentStatus.EXPIRED;
  }

  // an attempt without a page cannot be closed: the sweep gives it one, or ends it
  private static void refuseUnsettled(Payment latest, ProviderName wanted, PayableOrder order) {
    if (latest.getStatus() == PaymentStatus.AUTHORISED
        || (latest.getStatus() == PaymentStatus.CREATED && latest.getProvider() != wanted)) {
      throw new BusinessException(PaymentError.EARLIER_OPEN, order.number());
    }
  }

  /** The provider made the page. */
  public void opened(UUID paymentId, HostedPage page) {
    payments.locked(paymentId).open(page.sessionId(), page.url(), clock.instant());
  }

  /** The provider refused to make a page; the code is the provider's. */
  public void refused(UUID paymentId, String code) {
    var payment = payments.locked(paymentId);
    payment.fail(code, clock.instant());
    failed.fire(new PaymentFailed(paymentId, payment.getCustomerOrderId(), code));
  }

  private Payment attempt(PayableOrder order, int number, ProviderName provider) {
    if (order.sumOfLines() != order.total().minor()) {
      throw new BusinessException(
          PaymentError.AMOUNT_MISMATCH, order.sumOfLines(), order.total().minor());
    }
    var now = clock.instant();
    var payment =
        Payment.intend(
            Ids.at(now),
            order.orderId(),
            number,
            provider,
            order.total(),
            order.perShopOrder(),
            now.plus(PaymentService.SESSION_LIFE),
            now);
    payments.add(payment);
    return payment;
  }

  private PaymentIntent intent(Payment payment, PayableOrder order) {
    if (payment.getStatus() == PaymentStatus.REQUIRES_ACTION
        && !payment.getSessionExpiresAt().isAfter(clock.instant())) {
      throw new BusinessException(PaymentError.EXPIRED, order.number());
    }
    var back = settings.baseUrl() + "/checkout/return?order=" + order.number();
    return new PaymentIntent(
        payment.getProvider(),
        payment.getRedirectUrl(),
        new PaymentRequest(
            payment.getId(),
            payment.getAttempt(),
            order,
            payment.getSessionExpiresAt(),
            back,
            back + "&cancelled=true"),
        payments.openBefore(payment).stream().map(PaymentSession::of).toList());
  }
}
