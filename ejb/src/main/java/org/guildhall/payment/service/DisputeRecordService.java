package org.guildhall.payment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.guildhall.payment.entity.Dispute;
import org.guildhall.payment.entity.DisputeError;
import org.guildhall.payment.entity.DisputeRepository;
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.entity.DisputeTerms;
import org.guildhall.payment.entity.Payment;
import org.guildhall.payment.entity.PaymentRepository;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.event.DisputeDeadlineNear;
import org.guildhall.payment.event.DisputeLost;
import org.guildhall.payment.event.DisputeMoneyTaken;
import org.guildhall.payment.event.DisputeOpened;
import org.guildhall.payment.event.DisputeWon;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Roles;

/**
 * Applies what a provider says of disputes. Each word is the whole truth of its moment, so any of
 * them opens the dispute, and the last one alone would bring it to its end; an older one changes
 * nothing. The payment's row is locked, then the dispute's.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DisputeRecordService {
  private static final Duration NEAR = Duration.ofDays(2);
  private static final int AT_ONCE = 20;

  @Inject PaymentRepository payments;
  @Inject DisputeRepository disputes;
  @Inject AuditService audit;
  @Inject Clock clock;
  @Inject Event<DisputeOpened> opened;
  @Inject Event<DisputeMoneyTaken> taken;
  @Inject Event<DisputeWon> won;
  @Inject Event<DisputeLost> lost;
  @Inject Event<DisputeDeadlineNear> near;

  /**
   * Empty when the word had its effect, else why it has none. Refuses while the payment it is about
   * is not known as paid, so that the queue brings it again after the payment's own words.
   */
  public Optional<String> told(ProviderName provider, ProviderWord.Disputed word) {
    var payment =
        payments
            .lockByIntent(provider, word.intentId())
            .orElseThrow(
                () -> new BusinessException(DisputeError.PAYMENT_UNKNOWN, word.intentId()));
    var known = disputes.lockAbout(provider, word.disputeId());
    var dispute = known.orElseGet(() -> open(payment, word));
    boolean isTaken = take(dispute, word);
    boolean isMoved = move(payment, dispute, word);
    return known.isEmpty() || isTaken || isMoved
        ? Optional.empty()
        : Optional.of("comes late: the dispute is " + dispute.getStatus());
  }

  /** Tells of disputes that nobody has answered and whose deadline is near; once each. */
  public void remind() {
    var now = clock.instant();
    for (var dispute : disputes.lockNearDeadline(now, now.plus(NEAR), AT_ONCE)) {
      dispute.reminded(now);
      near.fire(new DisputeDeadlineNear(dispute.getId()));
    }
  }

  private Dispute open(Payment payment, ProviderWord.Disputed word) {
    var now = clock.instant();
    payment.dispute(now);
    var terms =
        new DisputeTerms(word.disputeId(), word.reason(), word.amount(), word.evidenceDueAt());
    var dispute = Dispute.open(Ids.at(now), payment, terms, now);
    disputes.add(dispute);
    record("dispute.open", dispute);
    opened.fire(new DisputeOpened(dispute.getId(), payment.getId()));
    return dispute;
  }

  // a lost dispute has cost its amount, whether or not the provider told of the withdrawal
  private boolean take(Dispute dispute, ProviderWord.Disputed word) {
    boolean isGone = word.feeMinor() != null || word.status() == DisputeStatus.LOST;
    long fee = word.feeMinor() == null ? 0 : word.feeMinor();
    if (!isGone || !dispute.take(word.amount().minor(), fee, clock.instant())) {
      return false;
    }
    taken.fire(
        new DisputeMoneyTaken(
            dispute.getId(),
            dispute.getProvider(),
            dispute.getAmountMinor(),
            fee,
            dispute.getCurrency()));
    return true;
  }

  private boolean move(Payment payment, Dispute dispute, ProviderWord.Disputed word) {
    if (!dispute.getStatus().canBecome(word.status())) {
      return false;
    }
    var now = clock.instant();
    switch (word.status()) {
      case UNDER_REVIEW -> dispute.review(now);
      case WON -> {
        dispute.win(now);
        payment.disputeClosed(disputes.statuses(payment.getId()), now);
        record("dispute.won", dispute);
        long kept = word.feeMinor() == null ? 0 : word.feeMinor();
        won.fire(
            new DisputeWon(dispute.getId(), payment.getId(), kept, dispute.getTakenAt() != null));
      }
      case LOST -> {
        dispute.lose(now);
        payment.disputeClosed(disputes.statuses(payment.getId()), now);
        record("dispute.lost", dispute);
        lost.fire(new DisputeLost(dispute.getId(), payment.getId()));
      }
      default -> throw new IllegalStateException("nothing becomes " + word.status());
    }
    return true;
  }

  private void record(String action, Dispute dispute) {
    audit.record(action, "dispute", dispute.getId(), null, null, dispute.getProviderDisputeId());
  }
}
