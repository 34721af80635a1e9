package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.guildhall.sandbox.paypal.PayPalStore.Kind;
import org.guildhall.sandbox.state.Json;

/**
 * Disputes over captures from their opening to their end. PayPal's own cases move money when they
 * are lost; a card's chargeback takes it, and a fee, when it opens.
 */
final class DisputeLife {

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
  private static final long CHARGEBACK_FEE = 2000;
  private static final String DISPUTED = "disputed";
  private static final String DUE = "due";
  private static final String VERDICT = "for_buyer";

  private final PayPalStore store;
  private final PayPalEvents events;
  private final Books books;
  private final String base;
  private final Duration delay;

  /** After an answer PayPal takes the delay to decide. */
  DisputeLife(PayPalStore store, PayPalEvents events, Books books, String base, Duration delay) {
    this.store = store;
    this.events = events;
    this.books = books;
    this.base = base;
    this.delay = delay;
  }

  /** Over all that is left of a capture; refuses one that is not completed or disputed already. */
  ObjectNode open(String captureId, String reason, boolean isChargeback) {
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
          ObjectNode dispute = newDispute(capture, left, reason, isChargeback);
          if (isChargeback) {
            take(dispute, left);
            Money fee = left.withMinor(CHARGEBACK_FEE);
            moved(dispute, "SELLER", "DEBIT", fee, "CHARGEBACK_FEE");
            books.book(
                Books.FEE, PayPalStore.newId(17), captureId, negative(fee), none(fee), capture);
          }
          return save(dispute, "CUSTOMER.DISPUTE.CREATED", "A new dispute opened");
        });
  }

  /** Decides; the buyer who wins gets the money. Does nothing the second time. */
  ObjectNode resolve(String id, boolean forBuyer) {
    return store.atomically(
        () -> {
          ObjectNode dispute = store.get(Kind.DISPUTE, id, "id");
          return isOver(dispute) ? Orders.shown(dispute) : end(dispute, forBuyer);
        });
  }

  private ObjectNode end(ObjectNode dispute, boolean forBuyer) {
    Money amount = Money.read(dispute.path("dispute_amount"), "/dispute_amount");
    dispute.put("status", "RESOLVED");
    dispute.remove("seller_response_due_date");
    dispute.withObject("/" + Orders.HIDDEN).remove(DUE);
    ObjectNode outcome =
        dispute
            .putObject("dispute_outcome")
            .put("outcome_code", forBuyer ? "RESOLVED_BUYER_FAVOUR" : "RESOLVED_SELLER_FAVOUR");
    String captureId = captureOf(dispute);
    ObjectNode capture = store.get(Kind.CAPTURE, captureId, "capture_id");
    capture.withObject("/" + Orders.HIDDEN).put(DISPUTED, forBuyer);
    store.save(Kind.CAPTURE, captureId, capture);
    boolean isTaken = dispute.has("money_movements");
    if (forBuyer) {
      outcome.set("amount_refunded", amount.json());
      if (!isTaken) {
        take(dispute, amount);
      }
      moved(dispute, "BUYER", "CREDIT", amount, "DISPUTE_SETTLEMENT");
    } else if (isTaken) {
      moved(dispute, "SELLER", "CREDIT", amount, "DISPUTE_SETTLEMENT");
      books.book(
          Books.DISPUTE_BACK, PayPalStore.newId(17), captureId, amount, none(amount), capture);
    }
    return save(dispute, "CUSTOMER.DISPUTE.RESOLVED", "A dispute was resolved");
  }

  /** What was said decides: "winning_evidence" wins, "losing_evidence" loses, else one waits. */
  void answered(ObjectNode dispute, String words) {
    dispute.put("status", "UNDER_REVIEW");
    dispute.remove("seller_response_due_date");
    ObjectNode hidden = dispute.withObject("/" + Orders.HIDDEN);
    hidden.remove(DUE);
    if (words.equals("winning_evidence") || words.equals("losing_evidence")) {
      hidden.put(VERDICT, words.equals("losing_evidence"));
      hidden.put(DUE, store.now().plus(delay).toString());
    }
    save(dispute, "CUSTOMER.DISPUTE.UPDATED", "A dispute was updated with evidence");
  }

  /** Ends what nobody answered in time, and what was read. */
  void sweep() {
    Instant now = store.now();
    store
        .newest(Kind.DISPUTE, dispute -> isDue(dispute, now))
        .forEach(
            dispute ->
                resolve(
                    dispute.path("dispute_id").asText(),
                    dispute.path(Orders.HIDDEN).path(VERDICT).asBoolean(true)));
  }

  private static boolean isDue(ObjectNode dispute, Instant now) {
    String due = dispute.path(Orders.HIDDEN).path(DUE).asText("");
    return !due.isEmpty() && !Instant.parse(due).isAfter(now);
  }

  static boolean isOver(ObjectNode dispute) {
    return dispute.path("status").asText().equals("RESOLVED");
  }

  private void take(ObjectNode dispute, Money amount) {
    String captureId = captureOf(dispute);
    ObjectNode capture = store.get(Kind.CAPTURE, captureId, "capture_id");
    moved(dispute, "SELLER", "DEBIT", amount, "DISPUTE_SETTLEMENT");
    books.book(
        Books.DISPUTE, PayPalStore.newId(17), captureId, negative(amount), none(amount), capture);
  }

  private void moved(ObjectNode dispute, String party, String type, Money amount, String reason) {
    ObjectNode movement =
        dispute
            .withArray("money_movements")
            .addObject()
            .put("affected_party", party)
            .put("type", type)
            .put("reason", reason)
            .put("initiated_time", store.time());
    movement.set("amount", amount.json());
  }

  private ObjectNode save(ObjectNode dispute, String event, String summary) {
    dispute.put("update_time", store.time());
    store.save(Kind.DISPUTE, dispute.path("dispute_id").asText(), dispute);
    ObjectNode shown = Orders.shown(dispute);
    events.happened(event, "dispute", summary, shown);
    return shown;
  }

  private ObjectNode newDispute(
      ObjectNode capture, Money amount, String reason, boolean isChargeback) {
    String id = "PP-D-" + PayPalStore.newId(8);
    String due = store.now().plus(TIME_TO_ANSWER).toString();
    ObjectNode dispute =
        Json.object()
            .put("dispute_id", id)
            .put("create_time", store.time())
            .put("reason", reason)
            .put("status", "WAITING_FOR_SELLER_RESPONSE")
            .put("dispute_life_cycle_stage", "CHARGEBACK")
            .put("dispute_channel", isChargeback ? "EXTERNAL" : "INTERNAL")
            .put("seller_response_due_date", due);
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
    String self = base + "/v1/customer/disputes/" + id;
    dispute
        .putArray("links")
        .add(Links.of(self, "self", "GET"))
        .add(Links.of(self + "/provide-evidence", "provide_evidence", "POST"))
        .add(Links.of(self + "/accept-claim", "accept_claim", "POST"));
    dispute.putObject(Orders.HIDDEN).put(DUE, due);
    return dispute;
  }

  private static String captureOf(ObjectNode dispute) {
    return dispute.at("/disputed_transactions/0/seller_transaction_id").asText();
  }

  private static Money negative(Money amount) {
    return amount.withMinor(-amount.minor());
  }

  private static Money none(Money amount) {
    return amount.withMinor(0);
  }

  private static boolean isPaid(ObjectNode capture) {
    String status = capture.path("status").asText();
    return status.equals("COMPLETED") || status.equals("PARTIALLY_REFUNDED");
  }
}
