package org.guildhall.payment.gateway;

import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.shared.entity.Money;

/** Translates Stripe's objects into our words. */
final class StripeWords {
  private StripeWords() {}

  static ProviderWord of(String eventType, StripeObject object) {
    return switch (eventType) {
      case "checkout.session.completed",
          "checkout.session.async_payment_succeeded",
          "checkout.session.expired" ->
          of((Session) object);
      case "checkout.session.async_payment_failed" ->
          new ProviderWord.Declined(about((Session) object), "async_payment_failed");
      case "payment_intent.succeeded" -> paid((PaymentIntent) object);
      case "payment_intent.payment_failed" -> declined((PaymentIntent) object);
      case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
          StripeRefunds.word((Refund) object);
      case "charge.dispute.created",
          "charge.dispute.updated",
          "charge.dispute.closed",
          "charge.dispute.funds_withdrawn",
          "charge.dispute.funds_reinstated" ->
          StripeDisputes.word((Dispute) object);
      case "charge.succeeded" -> paidWith((Charge) object);
      default -> new ProviderWord.Nothing(null, "nothing to do for " + eventType);
    };
  }

  static ProviderWord of(Session session) {
    var about = about(session);
    if ("complete".equals(session.getStatus()) && "paid".equals(session.getPaymentStatus())) {
      return new ProviderWord.Paid(
          about,
          money(session.getAmountTotal(), session.getCurrency()),
          session.getPaymentIntent());
    }
    if ("expired".equals(session.getStatus())) {
      return new ProviderWord.Expired(about);
    }
    return new ProviderWord.Nothing(
        about, "session " + session.getStatus() + ", " + session.getPaymentStatus());
  }

  private static ProviderWord paid(PaymentIntent intent) {
    return new ProviderWord.Paid(
        about(intent.getMetadata(), null),
        money(intent.getAmountReceived(), intent.getCurrency()),
        intent.getId());
  }

  private static ProviderWord declined(PaymentIntent intent) {
    var error = intent.getLastPaymentError();
    var code = error == null ? null : error.getDeclineCode();
    code = code == null && error != null ? error.getCode() : code;
    return new ProviderWord.Declined(
        about(intent.getMetadata(), null), code == null ? "declined" : code);
  }

  private static ProviderWord paidWith(Charge charge) {
    var about = about(charge.getMetadata(), null);
    var details = charge.getPaymentMethodDetails();
    return details == null || details.getCard() == null
        ? new ProviderWord.Nothing(about, "no card")
        : new ProviderWord.PaidWith(
            about, details.getCard().getBrand(), details.getCard().getLast4());
  }

  private static ProviderWord.About about(Session session) {
    return about(session.getMetadata(), session.getId());
  }

  private static ProviderWord.About about(Map<String, String> metadata, String sessionId) {
    var id = metadata == null ? null : metadata.get(StripePage.PAYMENT_ID);
    return new ProviderWord.About(id == null ? null : UUID.fromString(id), sessionId);
  }

  private static Money money(Long minor, String currency) {
    return Money.of(minor == null ? 0 : minor, currency.toUpperCase(Locale.ROOT));
  }
}
