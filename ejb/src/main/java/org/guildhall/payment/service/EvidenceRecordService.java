package org.guildhall.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.payment.entity.Dispute;
import org.guildhall.payment.entity.DisputeRepository;
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.entity.EvidenceStatus;
import org.guildhall.payment.entity.Refund;
import org.guildhall.payment.entity.RefundRepository;
import org.guildhall.payment.event.EvidenceSubmitted;
import org.guildhall.shared.entity.MarketZone;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.AuditService;

/** The committed halves of answering a dispute: what is said, and what came of saying it. */
@Stateless
@PermitAll
public class EvidenceRecordService {
  @Inject DisputeRepository disputes;
  @Inject RefundRepository refunds;
  @Inject AuditService audit;
  @Inject Clock clock;
  @Inject Event<EvidenceSubmitted> submitted;

  /** Writes it down and hands it over. The caller has checked whose dispute it is. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void write(UUID disputeId, String words, Parcel parcel, UUID by) {
    var dispute = disputes.locked(disputeId);
    dispute.answer(words, parcel.carrier(), parcel.trackingNumber(), by, clock.instant());
    audit.record("dispute.answer", "dispute", disputeId, null, null, null);
    submitted.fire(new EvidenceSubmitted(disputeId, dispute.getEvidence().getAttempt()));
  }

  /** The parcel that proves it; of nothing but nulls where there is none. */
  public record Parcel(String carrier, String trackingNumber) {}

  /** What to tell the provider; nothing when it knows already or it is over. */
  public Optional<EvidenceRequest> request(UUID disputeId) {
    var dispute = disputes.locked(disputeId);
    return isDue(dispute) ? Optional.of(request(dispute)) : Optional.empty();
  }

  private static boolean isDue(Dispute dispute) {
    return dispute.getEvidence().getStatus() == EvidenceStatus.SUBMITTED
        && !dispute.getStatus().isOver();
  }

  private EvidenceRequest request(Dispute dispute) {
    var evidence = dispute.getEvidence();
    return new EvidenceRequest(
        dispute.getProvider(),
        dispute.getProviderDisputeId(),
        "evidence/" + dispute.getId() + "/" + evidence.getAttempt(),
        evidence.getAttempt(),
        evidence.getText() + paidBack(dispute.getPaymentId()),
        evidence.getCarrier(),
        evidence.getTrackingNumber());
  }

  // who decides is told of money that went back before, and by which name it finds it
  private String paidBack(UUID paymentId) {
    return refunds.givenBack(paymentId).stream()
        .map(
            refund ->
                "\n\nPaid back on %s: %s %s, refund %s."
                    .formatted(
                        LocalDate.ofInstant(refund.getSubmittedAt(), MarketZone.ID),
                        amount(refund).decimal().toPlainString(),
                        refund.getCurrency(),
                        refund.getProviderRefundId()))
        .collect(Collectors.joining());
  }

  private static Money amount(Refund refund) {
    return Money.of(refund.getAmounts().getAmountMinor(), refund.getCurrency());
  }

  /** Notes the provider's answer to one attempt; an answer to an earlier one changes nothing. */
  public void answered(UUID disputeId, int attempt, EvidenceAnswer answer) {
    var dispute = disputes.locked(disputeId);
    var evidence = dispute.getEvidence();
    if (evidence.getAttempt() != attempt || evidence.getStatus() != EvidenceStatus.SUBMITTED) {
      return;
    }
    var now = clock.instant();
    if (answer instanceof EvidenceAnswer.Taken) {
      dispute.answered(now);
      if (dispute.getStatus().canBecome(DisputeStatus.UNDER_REVIEW)) {
        dispute.review(now);
      }
    } else if (answer instanceof EvidenceAnswer.Refused no) {
      dispute.answerRefused(no.code(), now);
    }
  }
}
