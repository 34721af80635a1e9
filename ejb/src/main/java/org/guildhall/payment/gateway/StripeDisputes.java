package org.guildhall.payment.gateway;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import com.stripe.param.DisputeUpdateParams;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.service.EvidenceRequest;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.shared.entity.Money;

/** Disputes in Stripe's terms. */
final class StripeDisputes {
  private StripeDisputes() {}

  static ProviderWord word(Dispute dispute) {
    return switch (dispute.getStatus()) {
      case "needs_response" -> word(dispute, DisputeStatus.NEEDS_RESPONSE);
      case "under_review" -> word(dispute, DisputeStatus.UNDER_REVIEW);
      case "won" -> word(dispute, DisputeStatus.WON);
      case "lost" -> word(dispute, DisputeStatus.LOST);
      // an inquiry takes no money; when it becomes a dispute, Stripe says so
      default -> new ProviderWord.Nothing(null, "dispute " + dispute.getStatus());
    };
  }

  private static ProviderWord word(Dispute dispute, DisputeStatus status) {
    var details = dispute.getEvidenceDetails();
    var due = details == null ? null : details.getDueBy();
    return new ProviderWord.Disputed(
        dispute.getId(),
        dispute.getPaymentIntent(),
        dispute.getReason(),
        Money.of(dispute.getAmount(), dispute.getCurrency().toUpperCase(Locale.ROOT)),
        due == null ? null : Instant.ofEpochSecond(due),
        status,
        fee(dispute.getBalanceTransactions()));
  }

  private static Long fee(List<BalanceTransaction> movements) {
    boolean isTaken =
        movements != null && movements.stream().anyMatch(movement -> movement.getAmount() < 0);
    return isTaken
        ? movements.stream()
            .mapToLong(movement -> movement.getFee() == null ? 0 : movement.getFee())
            .sum()
        : null;
  }

  static DisputeUpdateParams params(EvidenceRequest request) {
    var evidence = DisputeUpdateParams.Evidence.builder().setUncategorizedText(request.words());
    if (request.trackingNumber() != null) {
      evidence
          .setShippingCarrier(request.carrier())
          .setShippingTrackingNumber(request.trackingNumber());
    }
    return DisputeUpdateParams.builder().setEvidence(evidence.build()).setSubmit(true).build();
  }
}
