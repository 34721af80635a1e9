package org.guildhall.payment.gateway;

import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.payment.service.RefundAnswer;
import org.guildhall.payment.service.RefundRequest;

/** Refunds in Stripe's terms. */
final class StripeRefunds {
  static final String REFERENCE = "refund";

  private StripeRefunds() {}

  static RefundCreateParams params(RefundRequest request) {
    return RefundCreateParams.builder()
        .setPaymentIntent(request.intentId())
        .setAmount(request.amount().minor())
        .putMetadata(REFERENCE, request.reference())
        .build();
  }

  static RefundAnswer answer(Refund refund) {
    return switch (refund.getStatus()) {
      case "succeeded" -> new RefundAnswer.Succeeded(refund.getId());
      case "failed", "canceled" ->
          new RefundAnswer.Refused(
              refund.getId(),
              refund.getFailureReason() == null ? refund.getStatus() : refund.getFailureReason());
      default -> new RefundAnswer.Taken(refund.getId());
    };
  }

  static ProviderWord word(Refund refund) {
    var reference = refund.getMetadata() == null ? null : refund.getMetadata().get(REFERENCE);
    return new ProviderWord.Refunded(new ProviderWord.About(null, null), reference, answer(refund));
  }
}
