package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.paypal.PayPalStore.Kind;
import org.guildhall.sandbox.state.Json;

/** The disputes of the API: look, answer, give in. */
final class Disputes {

  private static final JsonRules EVIDENCE =
      JsonRules.of(
          """
          evidences.[].evidence_type choice(PROOF_OF_FULFILLMENT|OTHER) required
          evidences.[].notes text(2000)
          evidences.[].evidence_info.tracking_info.[].carrier_name choice(UPS|USPS|FEDEX|DHL|OTHER) required
          evidences.[].evidence_info.tracking_info.[].tracking_number text(255) required
          """);
  private static final JsonRules CLAIM =
      JsonRules.of(
          """
          note text(2000) required
          accept_claim_type choice(REFUND)
          """);

  private final PayPalStore store;
  private final DisputeLife life;
  private final String base;

  Disputes(PayPalStore store, DisputeLife life, String base) {
    this.store = store;
    this.life = life;
    this.base = base;
  }

  ObjectNode get(String id) {
    return Orders.shown(find(id));
  }

  /** Newest first, without paging. */
  ObjectNode list() {
    List<ObjectNode> all = store.newest(Kind.DISPUTE, dispute -> true);
    ObjectNode list = Json.object();
    for (ObjectNode dispute : all) {
      ObjectNode item = Orders.shown(dispute);
      item.remove(
          List.of("disputed_transactions", "dispute_outcome", "money_movements", "evidences"));
      item.put("dispute_state", state(item));
      list.withArray("items").add(item);
    }
    list.putArray("links").add(Links.of(base + "/v1/customer/disputes", "self", "GET"));
    return list;
  }

  private static String state(ObjectNode dispute) {
    return switch (dispute.path("status").asText()) {
      case "RESOLVED" -> "RESOLVED";
      case "UNDER_REVIEW" -> "UNDER_PAYPAL_REVIEW";
      default -> "REQUIRED_ACTION";
    };
  }

  /** Takes what the seller has to say; refuses while nobody waits for it. */
  ObjectNode provideEvidence(Request request) {
    ObjectNode input = Multipart.read(request);
    EVIDENCE.check(input);
    ObjectNode dispute = waiting(request);
    String words = "";
    for (JsonNode given : input.path("evidences")) {
      ObjectNode evidence = given.deepCopy();
      evidence.put("source", "SUBMITTED_BY_SELLER").put("date", store.time());
      dispute.withArray("evidences").add(evidence);
      words = words + evidence.path("notes").asText();
    }
    life.answered(dispute, words);
    return linkTo(dispute);
  }

  /** The seller gives in: the buyer gets the money. */
  ObjectNode acceptClaim(Request request) {
    CLAIM.check(Multipart.read(request));
    ObjectNode dispute = waiting(request);
    life.resolve(dispute.path("dispute_id").asText(), true);
    return linkTo(dispute);
  }

  private ObjectNode waiting(Request request) {
    ObjectNode dispute = find(request.variable("id"));
    if (!dispute.path("status").asText().equals("WAITING_FOR_SELLER_RESPONSE")) {
      throw PayPalError.unprocessable("ACTION_NOT_ALLOWED_IN_CURRENT_DISPUTE_STATE", null);
    }
    return dispute;
  }

  private ObjectNode linkTo(ObjectNode dispute) {
    ObjectNode answer = Json.object();
    String self = base + "/v1/customer/disputes/" + dispute.path("dispute_id").asText();
    answer.putArray("links").add(Links.of(self, "self", "GET"));
    return answer;
  }

  private ObjectNode find(String id) {
    return store.get(Kind.DISPUTE, id, "id");
  }
}
