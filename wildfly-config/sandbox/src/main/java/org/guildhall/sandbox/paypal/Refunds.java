package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guildhall.sandbox.paypal.PayPalStore.Kind;
import org.guildhall.sandbox.state.Json;

/** Gives captures back, whole or in parts; the fee stays with PayPal. */
final class Refunds {

  private static final JsonRules RULES =
      JsonRules.of(
          """
          amount money
          invoice_id text
          custom_id text
          note_to_payer text(255)
          """);

  private final PayPalStore store;
  private final PayPalEvents events;
  private final Captures captures;
  private final Books books;
  private final String base;

  Refunds(PayPalStore store, PayPalEvents events, Captures captures, Books books, String base) {
    this.store = store;
    this.events = events;
    this.captures = captures;
    this.books = books;
    this.base = base;
  }

  ObjectNode get(String id) {
    return store.get(Kind.REFUND, id, "refund_id");
  }

  /** Without an amount, all that is left. Refuses more than is left. */
  ObjectNode create(String captureId, ObjectNode body) {
    RULES.check(body);
    ObjectNode capture = store.get(Kind.CAPTURE, captureId, "capture_id");
    Money whole = Money.read(capture.path("amount"), "/amount");
    long before = capture.path(Orders.HIDDEN).path("refunded").asLong();
    Money left = whole.withMinor(whole.minor() - before);
    refuse(capture, left);
    Money amount = body.has("amount") ? Money.read(body.get("amount"), "/amount") : left;
    refuse(amount, left);
    String id = PayPalStore.newId(17);
    ObjectNode refund = Json.object().put("id", id);
    refund.set("amount", amount.json());
    ObjectNode breakdown = refund.putObject("seller_payable_breakdown");
    breakdown.set("gross_amount", amount.json());
    breakdown.set("paypal_fee", amount.withMinor(0).json());
    breakdown.set("net_amount", amount.json());
    breakdown.set("total_refunded_amount", whole.withMinor(before + amount.minor()).json());
    refund.put("status", "COMPLETED");
    for (String copied : new String[] {"invoice_id", "custom_id", "note_to_payer"}) {
      if (body.has(copied)) {
        refund.set(copied, body.get(copied));
      }
    }
    refund.put("create_time", store.time()).put("update_time", store.time());
    ArrayNode links = refund.putArray("links");
    links.add(Links.of(base + "/v2/payments/refunds/" + id, "self", "GET"));
    links.add(Links.of(base + "/v2/payments/captures/" + captureId, "up", "GET"));
    store.save(Kind.REFUND, id, refund);
    capture.withObject("/" + Orders.HIDDEN).put("refunded", before + amount.minor());
    boolean isAll = amount.minor() == left.minor();
    capture.put("status", isAll ? "REFUNDED" : "PARTIALLY_REFUNDED");
    capture.put("update_time", store.time());
    captures.save(capture);
    Money out = amount.withMinor(-amount.minor());
    books.book(Books.REFUND, id, captureId, out, amount.withMinor(0), refund);
    events.happened(
        "PAYMENT.CAPTURE.REFUNDED",
        "refund",
        "A " + amount.value() + " " + amount.currency() + " capture payment was refunded",
        refund);
    return refund;
  }

  private static void refuse(ObjectNode capture, Money left) {
    String status = capture.path("status").asText();
    if (status.equals("PENDING")) {
      throw PayPalError.unprocessable("PENDING_CAPTURE", null);
    }
    if (status.equals("DECLINED")) {
      throw PayPalError.unprocessable("REFUND_NOT_ALLOWED", null);
    }
    if (capture.path(Orders.HIDDEN).path("disputed").asBoolean()) {
      throw PayPalError.unprocessable("TRANSACTION_DISPUTED", null);
    }
    if (left.minor() == 0) {
      throw PayPalError.unprocessable("CAPTURE_FULLY_REFUNDED", null);
    }
  }

  private static void refuse(Money amount, Money left) {
    if (!amount.currency().equals(left.currency())) {
      throw PayPalError.unprocessable("REFUND_CAPTURE_CURRENCY_MISMATCH", "/amount/currency_code");
    }
    if (amount.minor() <= 0) {
      throw PayPalError.unprocessable("CANNOT_BE_ZERO_OR_NEGATIVE", "/amount/value");
    }
    if (amount.minor() > left.minor()) {
      throw PayPalError.unprocessable("REFUND_AMOUNT_EXCEEDED", "/amount/value");
    }
  }
}
