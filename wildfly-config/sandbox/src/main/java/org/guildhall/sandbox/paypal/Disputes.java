package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.guildhall.sandbox.paypal.PayPalStore.Kind;
import org.guildhall.sandbox.state.Json;

/** Disputes over captures: opened by payers, decided by the control. */
final class Disputes {

  static final Set<String> REASONS =
      Set.of(
          "MERCHANDISE_OR_SERVICE_NOT_RECEIVED",
          "MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED",
          "UNAUTHORISED",
          "CREDIT_NOT_PROCESSED",
          "DUPLICATE_TRANSACTION",
          "INCORRECT_AMOUNT",
          "OTHER");

  private static final Duration TIME_TO_ANSWER = Duration.ofDays(10);
  private static final String DISPUTED = "disputed";

  private final PayPalStore store;
  private final PayPalEvents events;
  private final Books books;
  private final String base;

  Disputes(PayPalStore store, PayPalEvents events, Books books, String base) {
    this.store = store;
    this.events = events;
    this.books = books;
    this.base = base;
  }

  ObjectNode get(String id) {
    return store.get(Kind.DISPUTE, id, "id");
  }

  /** Newest first, without paging. */
  ObjectNode list() {
    List<ObjectNode> all = store.newest(Kind.DISPUTE, dispute -> true);
    ObjectNode list = Json.object();
    for (ObjectNode dispute : all) {
      ObjectNode item = dispute.deepCopy();
      item.remove("disputed_transactions");
      item.remove("dispute_outcome");
      boolean isOver = item.path("status").asText().equals("RESOLVED");
      item.put("dispute_state", isOver ? "RESOLVED" : "REQUIRED_ACTION");
      list.withArray("items").add(item);
    }
    list.putArray("links").add(Links.of(base + "/v1/customer/disputes", "self", "GET"));
    return list;
  }

  /** Over all that is left of a capture; refuses one that is not completed or disputed already. */
  ObjectNode open(String captureId, String reason) {
    return store.atomically(
        () -> {
          ObjectNode capture = store.get(Kind.CAPTURE, captureId, "capture_id");
          ObjectNode hidden = capture.withObject("/" + Orders.HIDDEN);
          Money whole = Money.read(capture.path("amount"), "/amount");
          Money left = whole.withMinor(whole.minor() - hidden.path("refunded").asLong());
          if (hidden.has(DISPUTED) || left.minor() == 0 || !isPaid(capture)) {
            throw PayPalError.unprocessable("REFUND_NOT_ALLOWED", null);
          }
          hidden.put(DISPUTED, true);
          store.save(Kind.CAPTURE, captureId, capture);
          ObjectNode dispute = newDispute(capture, left, reason);
          store.save(Kind.DISPUTE, dispute.path("dispute_id").asText(), dispute);
          events.happened("CUSTOMER.DISPUTE.CREATED", "dispute", "A new dispute opened", dispute);
          return dispute;
        });
  }

  /** Decides; when the buyer wins, the money goes back to him. Does nothing the second time. */
  ObjectNode resolve(String id, boolean forBuyer) {
    return store.atomically(
        () -> {
          ObjectNode dispute = get(id);
          if (dispute.path("status").asText().equals("RESOLVED")) {
            return dispute;
          }
          Money amount = Money.read(dispute.path("dispute_amount"), "/dispute_amount");
          dispute.put("status", "RESOLVED").put("update_time", store.time());
          dispute.remove("seller_response_due_date");
          ObjectNode outcome =
              dispute
                  .putObject("dispute_outcome")
                  .put(
                      "outcome_code",
                      forBuyer ? "RESOLVED_BUYER_FAVOUR" : "RESOLVED_SELLER_FAVOUR");
          String captureId = dispute.at("/disputed_transactions/0/seller_transaction_id").asText();
          ObjectNode capture = store.get(Kind.CAPTURE, captureId, "capture_id");
          capture.withObject("/" + Orders.HIDDEN).put(DISPUTED, forBuyer);
          store.save(Kind.CAPTURE, captureId, capture);
          if (forBuyer) {
            outcome.set("amount_refunded", amount.json());
            Money out = amount.withMinor(-amount.minor());
            books.book(
                Books.DISPUTE, PayPalStore.newId(17), captureId, out, amount.withMinor(0), capture);
          }
          store.save(Kind.DISPUTE, id, dispute);
          events.happened(
              "CUSTOMER.DISPUTE.RESOLVED", "dispute", "A dispute was resolved", dispute);
          return dispute;
        });
  }

  private ObjectNode newDispute(ObjectNode capture, Money amount, String reason) {
    String id = "PP-D-" + PayPalStore.newId(8);
    ObjectNode dispute =
        Json.object()
            .put("dispute_id", id)
            .put("create_time", store.time())
            .put("update_time", store.time())
            .put("reason", reason)
            .put("status", "WAITING_FOR_SELLER_RESPONSE")
            .put("dispute_life_cycle_stage", "CHARGEBACK")
            .put("dispute_channel", "INTERNAL")
            .put("seller_response_due_date", store.now().plus(TIME_TO_ANSWER).toString());
    dispute.set("dispute_amount", amount.json());
    ObjectNode transaction =
        dispute
            .putArray("disputed_transactions")
            .addObject()
            .put("seller_transaction_id", capture.path("id").asText())
            .put("create_time", capture.path("create_time").asText())
            .put("transaction_status", "COMPLETED");
    transaction.set("gross_amount", capture.path("amount"));
    if (capture.has("custom_id")) {
      transaction.set("custom", capture.get("custom_id"));
    }
    dispute.putArray("links").add(Links.of(base + "/v1/customer/disputes/" + id, "self", "GET"));
    return dispute;
  }

  private static boolean isPaid(ObjectNode capture) {
    String status = capture.path("status").asText();
    return status.equals("COMPLETED") || status.equals("PARTIALLY_REFUNDED");
  }
}
