package org.guildhall.payment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.payment.entity.Payment;
import org.guildhall.payment.entity.PaymentRepository;
import org.guildhall.payment.entity.PaymentStatus;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.event.PaymentApproved;
import org.guildhall.payment.event.PaymentCaptured;
import org.guildhall.payment.event.PaymentFailed;
import org.guildhall.payment.event.PaymentSessionExpired;
import org.guildhall.shared.event.DomainEvent;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Roles;

/**
 * Applies what a provider says of a payment. The payment's row is locked, so that words which come
 * together, twice or in the wrong order are applied one after another and only forward.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class PaymentWordService {
  @Inject PaymentRepository payments;
  @Inject RefundRecordService refunds;
  @Inject DisputeRecordService disputes;
  @Inject AuditService audit;
  @Inject Clock clock;
  @Inject Event<PaymentApproved> approved;
  @Inject Event<PaymentCaptured> captured;
  @Inject Event<PaymentFailed> failed;
  @Inject Event<PaymentSessionExpired> expired;
  @Inject Event<DomainEvent> facts;

  /** The session to ask about; refuses an unknown payment. */
  public PaymentSession session(UUID paymentId) {
    return PaymentSession.of(payments.locked(paymentId));
  }

  /** The session whose money is to be taken; empty when it is taken already, or over. */
  public Optional<PaymentSession> authorised(UUID paymentId) {
    return Optional.of(payments.locked(paymentId))
        .filter(payment -> payment.getStatus() == PaymentStatus.AUTHORISED)
        .map(PaymentSession::of);
  }

  /** Empty when the word had its effect, else why it has none. */
  public Optional<String> apply(ProviderName provider, ProviderWord word) {
    if (word instanceof ProviderWord.Nothing nothing) {
      return Optional.of(nothing.reason());
    }
    if (word instanceof ProviderWord.Refunded refunded) {
      return refunds.told(refunded);
    }
    if (word instanceof ProviderWord.Disputed disputed) {
      return disputes.told(provider, disputed);
    }
    if (word instanceof ProviderWord.Told told) {
      facts.fire(told.fact());
      return Optional.empty();
    }
    return payments
        .lockAbout(provider, word.about().paymentId(), word.about().sessionId())
        .map(payment -> apply(payment, word))
        .orElse(Optional.of("no payment of ours"));
  }

  private Optional<String> apply(Payment payment, ProviderWord word) {
    if (word instanceof ProviderWord.Paid paid) {
      return capture(payment, paid);
    }
    if (word instanceof ProviderWord.Approved) {
      return authorise(payment);
    }
    if (word instanceof ProviderWord.Pending) {
      return pending(payment);
    }
    if (word instanceof ProviderWord.Failed no) {
      return fail(payment, no.code());
    }
    if (word instanceof ProviderWord.Expired) {
      return expire(payment);
    }
    if (word instanceof ProviderWord.Declined declined) {
      return decline(payment, declined.code());
    }
    if (word instanceof ProviderWord.PaidWith means) {
      payment.paidWith(means.brand(), means.last4(), clock.instant());
      return Optional.empty();
    }
    throw new IllegalStateException("unknown word " + word);
  }

  private Optional<String> capture(Payment payment, ProviderWord.Paid paid) {
    if (!paid.amount().equals(payment.amount())) {
      audit.record(
          "payment.amount_mismatch",
          "payment",
          payment.getId().toString(),
          payment.amount(),
          paid.amount(),
          "the provider took another amount than the order's; the order is not confirmed");
      return Optional.of("amount mismatch: " + paid.amount() + ", not " + payment.amount());
    }
    if (!payment.getStatus().canBecome(PaymentStatus.CAPTURED)) {
      return late(payment);
    }
    payment.capture(paid.amount(), paid.about().sessionId(), paid.intentId(), clock.instant());
    captured.fire(
        new PaymentCaptured(
            payment.getId(),
            payment.getCustomerOrderId(),
            paid.amount().minor(),
            paid.amount().currency()));
    return Optional.empty();
  }

  private Optional<String> expire(Payment payment) {
    if (!payment.getStatus().canBecome(PaymentStatus.EXPIRED)) {
      return late(payment);
    }
    payment.expire(clock.instant());
    // one that gave way to another attempt takes nothing from the order
    if (payments.isLatest(payment)) {
      expired.fire(new PaymentSessionExpired(payment.getId(), payment.getCustomerOrderId()));
    }
    return Optional.empty();
  }

  // after its time, or when the buyer chose to pay otherwise, nothing is taken
  private Optional<String> authorise(Payment payment) {
    var now = clock.instant();
    if (payment.getStatus() != PaymentStatus.REQUIRES_ACTION
        || !now.isBefore(payment.getSessionExpiresAt())
        || !payments.isLatest(payment)) {
      return late(payment);
    }
    payment.authorise(now);
    approved.fire(new PaymentApproved(payment.getId()));
    return Optional.empty();
  }

  private Optional<String> pending(Payment payment) {
    return payment.pending(clock.instant()) ? Optional.empty() : late(payment);
  }

  private Optional<String> fail(Payment payment, String code) {
    if (!payment.getStatus().canBecome(PaymentStatus.FAILED)) {
      return late(payment);
    }
    payment.fail(code, clock.instant());
    failed.fire(new PaymentFailed(payment.getId(), payment.getCustomerOrderId(), code));
    return Optional.empty();
  }

  private Optional<String> decline(Payment payment, String code) {
    if (!payment.getStatus().isOpen()) {
      return late(payment);
    }
    payment.declined(code, clock.instant());
    failed.fire(new PaymentFailed(payment.getId(), payment.getCustomerOrderId(), code));
    return Optional.empty();
  }

  private static Optional<String> late(Payment payment) {
    return Optional.of("comes late: the payment is " + payment.getStatus());
  }
}
