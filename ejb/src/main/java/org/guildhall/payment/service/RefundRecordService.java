package org.guildhall.payment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.payment.entity.PaymentRepository;
import org.guildhall.payment.entity.Refund;
import org.guildhall.payment.entity.RefundRepository;
import org.guildhall.payment.entity.RefundStatus;
import org.guildhall.payment.event.RefundFailed;
import org.guildhall.payment.event.RefundSucceeded;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Roles;

/** The committed halves of asking a provider for a refund: what to ask for, and what came of it. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class RefundRecordService {
  private static final int AT_ONCE = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject RefundRepository refunds;
  @Inject PaymentRepository payments;
  @Inject Clock clock;
  @Inject Event<RefundSucceeded> succeeded;
  @Inject Event<RefundFailed> failed;

  /** What to ask the provider for; nothing when the refund has ended already. */
  public Optional<RefundRequest> request(UUID refundId) {
    var refund = refunds.locked(refundId);
    return refund.getStatus() == RefundStatus.SUBMITTED
        ? Optional.of(request(refund))
        : Optional.empty();
  }

  private RefundRequest request(Refund refund) {
    var payment = payments.get(refund.getPaymentId());
    return new RefundRequest(
        refund.getId(),
        refund.reference(),
        payment.getProvider(),
        payment.getProviderIntentId(),
        Money.of(refund.getAmounts().getAmountMinor(), refund.getCurrency()),
        refund.getProviderRefundId());
  }

  /** Refunds whose end the provider has not told for a while; claimed, so nodes share them. */
  public List<UUID> claimQuiet() {
    var now = clock.instant();
    var ids = refunds.claimQuiet(now.minus(PATIENCE), AT_ONCE);
    ids.forEach(id -> refunds.locked(id).looked(now));
    return ids;
  }

  /** Notes the provider's answer to one attempt; an answer to an earlier one changes nothing. */
  public void answered(UUID refundId, String reference, RefundAnswer answer) {
    var refund = refunds.locked(refundId);
    if (refund.reference().equals(reference)) {
      note(refund, answer);
    }
  }

  /** Applies what the provider says by itself. Empty when it had its effect, else why not. */
  public Optional<String> told(ProviderWord.Refunded word) {
    return refunds
        .lockAbout(refundId(word.reference()), providerId(word.answer()))
        .map(refund -> told(refund, word))
        .orElse(Optional.of("no refund of ours"));
  }

  private Optional<String> told(Refund refund, ProviderWord.Refunded word) {
    boolean isThisAttempt = word.reference() == null || word.reference().equals(refund.reference());
    return isThisAttempt && note(refund, word.answer())
        ? Optional.empty()
        : Optional.of("comes late: the refund is " + refund.getStatus());
  }

  private boolean note(Refund refund, RefundAnswer answer) {
    var now = clock.instant();
    if (answer instanceof RefundAnswer.Succeeded done
        && refund.getStatus().canBecome(RefundStatus.SUCCEEDED)) {
      refund.succeed(done.refundId(), now);
      succeeded.fire(
          new RefundSucceeded(
              refund.getId(), refund.reference(), refund.getPaymentId(), refund.getShopOrderId()));
      return true;
    }
    if (answer instanceof RefundAnswer.Refused no
        && refund.getStatus().canBecome(RefundStatus.FAILED)) {
      refund.fail(no.code(), now);
      failed.fire(
          new RefundFailed(
              refund.getId(),
              refund.reference(),
              refund.getPaymentId(),
              refund.getShopOrderId(),
              no.code()));
      return true;
    }
    if (answer instanceof RefundAnswer.Taken taken
        && refund.getStatus() == RefundStatus.SUBMITTED) {
      refund.taken(taken.refundId(), now);
      return true;
    }
    return false;
  }

  private static UUID refundId(String reference) {
    return reference == null ? null : UUID.fromString(reference.substring(0, 36));
  }

  private static String providerId(RefundAnswer answer) {
    if (answer instanceof RefundAnswer.Succeeded done) {
      return done.refundId();
    }
    if (answer instanceof RefundAnswer.Refused no) {
      return no.refundId();
    }
    return answer instanceof RefundAnswer.Taken taken ? taken.refundId() : null;
  }
}
