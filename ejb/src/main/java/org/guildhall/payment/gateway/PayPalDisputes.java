package org.guildhall.payment.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.service.EvidenceRequest;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.shared.entity.Money;

/**
 * Disputes in PayPal's terms. Stripe takes amount and fee when a dispute opens; PayPal then holds
 * the money at most, and releases it to us or moves it to the buyer in the end. What is held is
 * ours still and stays where it is in our books: money has left when PayPal lists a debit of the
 * seller among the dispute's {@code money_movements}. That is the end of a lost one for PayPal's
 * own cases, and already the beginning for a card's chargeback.
 *
 * @see <a
 *     href="https://developer.paypal.com/limited-release/commerce-platform/manage-risks-liabilities/disputes-chargebacks/test-dispute-workflows/simulate-test-scenarios">PayPal:
 *     disputes with and without hold</a>
 * @see <a
 *     href="https://developer.paypal.com/docs/api/customer-disputes/v1/#definition-money_movement">PayPal:
 *     money movements of a dispute</a>
 */
final class PayPalDisputes {
  private static final ObjectMapper JSON = new ObjectMapper();
  // the buyer gets it, and nobody says that PayPal paid it
  private static final Set<String> FOR_THE_BUYER = Set.of("RESOLVED_BUYER_FAVOUR", "ACCEPTED");
  // PayPal takes notes of that length
  private static final int LONGEST_NOTE = 2000;

  private PayPalDisputes() {}

  static ProviderWord word(JsonNode dispute) {
    var movements = movements(dispute);
    boolean isOver = dispute.path("status").asText().equals("RESOLVED");
    // buyer and maker talk to each other; if it becomes a claim, PayPal says so
    if (dispute.path("dispute_life_cycle_stage").asText().equals("INQUIRY")
        && movements.isEmpty()) {
      return new ProviderWord.Nothing(null, "inquiry " + dispute.path("status").asText());
    }
    var disputed = PayPalMoney.read(dispute.path("dispute_amount"));
    long kept = isOver ? kept(dispute, movements, disputed) : 0;
    return new ProviderWord.Disputed(
        dispute.path("dispute_id").asText(),
        dispute.at("/disputed_transactions/0/seller_transaction_id").asText(),
        dispute.path("reason").asText(),
        kept > 0 ? Money.of(kept, disputed.currency()) : disputed,
        dueAt(dispute),
        isOver ? kept > 0 ? DisputeStatus.LOST : DisputeStatus.WON : status(dispute),
        movements.stream().anyMatch(PayPalDisputes::isOurDebit) ? sum(movements, true) : null);
  }

  private static DisputeStatus status(JsonNode dispute) {
    return switch (dispute.path("status").asText()) {
      case "OPEN", "WAITING_FOR_SELLER_RESPONSE" -> DisputeStatus.NEEDS_RESPONSE;
      default -> DisputeStatus.UNDER_REVIEW;
    };
  }

  private static Instant dueAt(JsonNode dispute) {
    var due = dispute.path("seller_response_due_date").asText("");
    return due.isEmpty() ? null : OffsetDateTime.parse(due).toInstant();
  }

  // what the end of it costs us: money decides where PayPal lists it, for it may have paid the
  // buyer itself; and it may be a part, where buyer and PayPal agreed on less
  private static long kept(JsonNode dispute, List<JsonNode> movements, Money disputed) {
    if (!movements.isEmpty()) {
      return sum(movements, false);
    }
    var outcome = dispute.path("dispute_outcome");
    if (!FOR_THE_BUYER.contains(outcome.path("outcome_code").asText())) {
      return 0;
    }
    return outcome.has("amount_refunded")
        ? PayPalMoney.read(outcome.path("amount_refunded")).minor()
        : disputed.minor();
  }

  private static List<JsonNode> movements(JsonNode dispute) {
    return StreamSupport.stream(dispute.path("money_movements").spliterator(), false).toList();
  }

  private static boolean isOurDebit(JsonNode movement) {
    return isOurs(movement) && movement.path("type").asText().equals("DEBIT");
  }

  private static boolean isOurs(JsonNode movement) {
    return movement.path("affected_party").asText().equals("SELLER");
  }

  // what was taken of us and not given back, in minor units: fees or the amount itself
  private static long sum(List<JsonNode> movements, boolean fees) {
    return movements.stream()
        .filter(PayPalDisputes::isOurs)
        .filter(movement -> movement.path("reason").asText().endsWith("_FEE") == fees)
        .mapToLong(
            movement ->
                PayPalMoney.read(movement.path("amount")).minor() * (isOurDebit(movement) ? 1 : -1))
        .sum();
  }

  /** Our side of it. PayPal takes the number of the parcel as proof, and the words as notes. */
  static ObjectNode evidence(EvidenceRequest request) {
    var body = JSON.createObjectNode();
    var evidences = body.putArray("evidences");
    if (request.trackingNumber() != null) {
      var proof = evidences.addObject().put("evidence_type", "PROOF_OF_FULFILLMENT");
      proof
          .putObject("evidence_info")
          .putArray("tracking_info")
          .addObject()
          .put("carrier_name", request.carrier())
          .put("tracking_number", request.trackingNumber());
    }
    notes(request.words())
        .forEach(note -> evidences.addObject().put("evidence_type", "OTHER").put("notes", note));
    return body;
  }

  /** True when these very words came there before. */
  static boolean hasWords(JsonNode dispute, EvidenceRequest request) {
    var first = notes(request.words()).get(0);
    return StreamSupport.stream(dispute.path("evidences").spliterator(), false)
        .filter(evidence -> evidence.path("source").asText().equals("SUBMITTED_BY_SELLER"))
        .anyMatch(evidence -> evidence.path("notes").asText().equals(first));
  }

  private static List<String> notes(String words) {
    return IntStream.iterate(0, from -> from < words.length(), from -> from + LONGEST_NOTE)
        .mapToObj(from -> words.substring(from, Math.min(words.length(), from + LONGEST_NOTE)))
        .toList();
  }
}
