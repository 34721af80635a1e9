package org.guildhall.payment.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.payment.service.RefundAnswer;
import org.guildhall.payment.service.RefundRequest;

/** Refunds in PayPal's terms. */
final class PayPalRefunds {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern REFERENCE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.\\d+");

  private PayPalRefunds() {}

  // PayPal takes no slash in the id of a refund, though in that of a payment
  static ObjectNode body(RefundRequest request) {
    var body = JSON.createObjectNode().put("custom_id", request.reference().replace('/', '.'));
    PayPalMoney.put(body.putObject("amount"), request.amount());
    return body;
  }

  static RefundAnswer answer(JsonNode refund) {
    var id = refund.path("id").asText();
    var status = refund.path("status").asText();
    return switch (status) {
      case "COMPLETED" -> new RefundAnswer.Succeeded(id);
      case "FAILED", "CANCELLED" -> new RefundAnswer.Refused(id, "refund_" + status);
      default -> new RefundAnswer.Taken(id);
    };
  }

  static ProviderWord word(JsonNode refund) {
    return new ProviderWord.Refunded(
        new ProviderWord.About(null, null),
        reference(refund.path("custom_id").asText()),
        answer(refund));
  }

  /** Our reference of a refund; null where it is somebody else's. */
  static String reference(String customId) {
    return REFERENCE.matcher(customId).matches() ? customId.replace('.', '/') : null;
  }
}
