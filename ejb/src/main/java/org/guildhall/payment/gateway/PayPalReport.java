package org.guildhall.payment.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.guildhall.payment.service.ProviderCharge;
import org.guildhall.payment.service.ProviderRefund;
import org.guildhall.payment.service.RefundAnswer;
import org.guildhall.shared.entity.Money;

/**
 * Rows of PayPal's report of transactions: what came in (codes T00xx) and what we gave back
 * (T1107). Money that a dispute took is told by the dispute.
 *
 * @see <a
 *     href="https://developer.paypal.com/docs/transaction-search/transaction-event-codes/">PayPal:
 *     transaction event codes</a>
 */
final class PayPalReport {
  private static final String PAYMENT = "T00";
  private static final String REFUND = "T1107";
  // S: done; V: done, and reversed since
  private static final Set<String> CAME = Set.of("S", "V");
  // PayPal writes the offset without a colon
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]");

  private PayPalReport() {}

  static Optional<ProviderCharge> charge(JsonNode row) {
    var amount = amount(row);
    if (!code(row).startsWith(PAYMENT) || amount.minor() <= 0 || !CAME.contains(status(row))) {
      return Optional.empty();
    }
    var id = row.path("transaction_id").asText();
    var ours = PayPalWords.paymentId(row.path("custom_field").asText());
    return Optional.of(new ProviderCharge(id, id, ours, amount, begunAt(row)));
  }

  static Optional<ProviderRefund> refund(JsonNode row) {
    if (!code(row).equals(REFUND)) {
      return Optional.empty();
    }
    var id = row.path("transaction_id").asText();
    var amount = amount(row);
    return Optional.of(
        new ProviderRefund(
            id,
            PayPalRefunds.reference(row.path("custom_field").asText()),
            Money.of(-amount.minor(), amount.currency()),
            state(id, status(row)),
            begunAt(row)));
  }

  private static RefundAnswer state(String id, String status) {
    return switch (status) {
      case "S" -> new RefundAnswer.Succeeded(id);
      case "P" -> new RefundAnswer.Taken(id);
      default -> new RefundAnswer.Refused(id, "refund_" + status);
    };
  }

  static Instant time(String text) {
    return OffsetDateTime.parse(text, TIME).toInstant();
  }

  private static Instant begunAt(JsonNode row) {
    return time(row.path("transaction_initiation_date").asText());
  }

  private static String code(JsonNode row) {
    return row.path("transaction_event_code").asText();
  }

  private static String status(JsonNode row) {
    return row.path("transaction_status").asText();
  }

  private static Money amount(JsonNode row) {
    return PayPalMoney.read(row.path("transaction_amount"));
  }
}
