package org.guildhall.payment.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.payment.service.PaymentSession;
import org.guildhall.payment.service.ProviderWord;

/** Translates PayPal's objects into our words. */
final class PayPalWords {
  private static final Pattern OUR_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private PayPalWords() {}

  static ProviderWord of(String eventType, JsonNode resource) {
    return switch (eventType) {
      case "CHECKOUT.ORDER.APPROVED" -> new ProviderWord.Approved(aboutOrder(resource));
      case "PAYMENT.CAPTURE.COMPLETED",
          "PAYMENT.CAPTURE.DENIED",
          "PAYMENT.CAPTURE.DECLINED",
          "PAYMENT.CAPTURE.PENDING" ->
          capture(resource, resource.at("/supplementary_data/related_ids/order_id").asText(null));
      case "PAYMENT.CAPTURE.REFUNDED" -> PayPalRefunds.word(resource);
      case "CUSTOMER.DISPUTE.CREATED", "CUSTOMER.DISPUTE.UPDATED", "CUSTOMER.DISPUTE.RESOLVED" ->
          PayPalDisputes.word(resource);
      default -> new ProviderWord.Nothing(null, "nothing to do for " + eventType);
    };
  }

  /** An order as it is now. PayPal keeps it open for hours; our own time for it is shorter. */
  static ProviderWord of(JsonNode order, PaymentSession session, Instant now) {
    var about = new ProviderWord.About(session.paymentId(), session.sessionId());
    var isOver = !now.isBefore(session.expiresAt());
    return switch (order.path("status").asText()) {
      case "COMPLETED" -> captured(order, about);
      case "VOIDED" -> new ProviderWord.Expired(about);
      case "APPROVED" ->
          isOver ? new ProviderWord.Expired(about) : new ProviderWord.Approved(about);
      default ->
          isOver
              ? new ProviderWord.Expired(about)
              : new ProviderWord.Nothing(about, "order " + order.path("status").asText());
    };
  }

  static ProviderWord captured(JsonNode order, ProviderWord.About about) {
    var captures = order.at("/purchase_units/0/payments/captures");
    return captures.isEmpty()
        ? new ProviderWord.Nothing(about, "no capture")
        : capture(about, captures.get(captures.size() - 1));
  }

  private static ProviderWord capture(JsonNode capture, String orderId) {
    return capture(new ProviderWord.About(paymentId(capture), orderId), capture);
  }

  private static ProviderWord capture(ProviderWord.About about, JsonNode capture) {
    var status = capture.path("status").asText();
    return switch (status) {
      case "COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED" ->
          new ProviderWord.Paid(
              about, PayPalMoney.read(capture.path("amount")), capture.path("id").asText());
      case "DECLINED", "FAILED" -> new ProviderWord.Failed(about, "capture_" + status);
      case "PENDING" -> new ProviderWord.Pending(about);
      default -> new ProviderWord.Nothing(about, "capture " + status);
    };
  }

  private static ProviderWord.About aboutOrder(JsonNode order) {
    return new ProviderWord.About(
        paymentId(order.at("/purchase_units/0")), order.path("id").asText());
  }

  // somebody may use the same account for other things, with ids of their own
  private static UUID paymentId(JsonNode named) {
    return paymentId(named.path("custom_id").asText());
  }

  static UUID paymentId(String customId) {
    return OUR_ID.matcher(customId).matches() ? UUID.fromString(customId) : null;
  }
}
