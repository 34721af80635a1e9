package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.sandbox.paypal.PayPalStore.Kind;
import org.guildhall.sandbox.state.Json;

/** Takes the money of approved orders; some captures wait before they are completed or denied. */
final class Captures {

  private static final String DUE = "due";

  private final Map<String, Instant> pending = new ConcurrentHashMap<>();
  private final PayPalStore store;
  private final PayPalEvents events;
  private final Orders orders;
  private final Books books;
  private final DisputeLife disputes;
  private final String base;
  private final Duration delay;

  /** Captures that wait end after the delay. */
  Captures(
      PayPalStore store,
      PayPalEvents events,
      Orders orders,
      Books books,
      DisputeLife disputes,
      String base,
      Duration delay) {
    this.store = store;
    this.events = events;
    this.orders = orders;
    this.books = books;
    this.disputes = disputes;
    this.base = base;
    this.delay = delay;
    store.newest(Kind.CAPTURE, row -> row.path(Orders.HIDDEN).has(DUE)).forEach(this::watch);
  }

  ObjectNode get(String id) {
    return Orders.shown(store.get(Kind.CAPTURE, id, "capture_id"));
  }

  /** Captures the whole order; a declined payer may choose another way and approve again. */
  ObjectNode capture(String orderId) {
    ObjectNode order = store.get(Kind.ORDER, orderId, "id");
    refuse(order);
    TestPayer payer = Orders.payer(order).orElseThrow();
    if (payer.refusal() != null) {
      orders.reopen(order);
      throw PayPalError.unprocessable(payer.refusal(), null)
          .withLink(Links.of(orders.approvalPage(orderId), "redirect", "GET"));
    }
    ObjectNode capture = newCapture(order, payer);
    String id = capture.path("id").asText();
    ObjectNode unit = (ObjectNode) order.path("purchase_units").get(0);
    unit.withObject("/payments").putArray("captures").add(answered(capture));
    order.put("status", "COMPLETED").put("update_time", store.time());
    order.set("links", orders.selfLink(orderId));
    store.save(Kind.ORDER, orderId, order);
    store.save(Kind.CAPTURE, id, capture);
    if (payer.waits()) {
      watch(capture);
      events.happened(
          "PAYMENT.CAPTURE.PENDING", "capture", "Payment pending", Orders.shown(capture));
    } else {
      completed(capture);
    }
    if (payer == TestPayer.DISPUTING) {
      disputes.open(id, "MERCHANDISE_OR_SERVICE_NOT_RECEIVED", false);
    }
    return Orders.shown(store.get(Kind.ORDER, orderId, "id"));
  }

  void sweep() {
    Instant now = store.now();
    pending.forEach(
        (id, due) -> {
          if (!due.isAfter(now)) {
            settle(id);
          }
        });
  }

  /** Ends the waiting of a capture now; does nothing to one that does not wait. */
  ObjectNode settle(String id) {
    pending.remove(id);
    return store.atomically(
        () -> {
          ObjectNode capture = store.get(Kind.CAPTURE, id, "capture_id");
          if (!capture.path("status").asText().equals("PENDING")) {
            return Orders.shown(capture);
          }
          capture.withObject("/" + Orders.HIDDEN).remove(DUE);
          capture.remove("status_details");
          if (capture
              .path(Orders.HIDDEN)
              .path("payer")
              .asText()
              .equals(TestPayer.DENIED.getEmail())) {
            capture.put("status", "DECLINED").put("update_time", store.time());
            save(capture);
            events.happened(
                "PAYMENT.CAPTURE.DENIED", "capture", "Payment denied", Orders.shown(capture));
          } else {
            completed(capture);
          }
          return Orders.shown(capture);
        });
  }

  /** The order shows its captures as they are now. */
  void save(ObjectNode capture) {
    String id = capture.path("id").asText();
    store.save(Kind.CAPTURE, id, capture);
    String orderId = capture.at("/supplementary_data/related_ids/order_id").asText();
    ObjectNode order = store.get(Kind.ORDER, orderId, "id");
    ObjectNode unit = (ObjectNode) order.path("purchase_units").get(0);
    unit.withObject("/payments").putArray("captures").add(answered(capture));
    store.save(Kind.ORDER, orderId, order);
  }

  private void completed(ObjectNode capture) {
    Money gross = Money.read(capture.path("amount"), "amount");
    Money fee = Books.fee(gross);
    ObjectNode breakdown = capture.putObject("seller_receivable_breakdown");
    breakdown.set("gross_amount", gross.json());
    breakdown.set("paypal_fee", fee.json());
    breakdown.set("net_amount", gross.withMinor(gross.minor() - fee.minor()).json());
    capture.put("status", "COMPLETED").put("update_time", store.time());
    books.book(Books.SALE, capture.path("id").asText(), null, gross, fee, capture);
    save(capture);
    String value = gross.value() + " " + gross.currency();
    events.happened(
        "PAYMENT.CAPTURE.COMPLETED",
        "capture",
        "Payment completed for " + value,
        Orders.shown(capture));
  }

  private ObjectNode newCapture(ObjectNode order, TestPayer payer) {
    String id = PayPalStore.newId(17);
    ObjectNode unit = (ObjectNode) order.path("purchase_units").get(0);
    ObjectNode capture = Json.object().put("id", id).put("status", "PENDING");
    if (payer.waits()) {
      capture.putObject("status_details").put("reason", "PENDING_REVIEW");
    }
    Money amount = Money.read(unit.path("amount"), "amount");
    capture.set("amount", amount.json());
    capture.put("final_capture", true);
    ObjectNode protection = capture.putObject("seller_protection").put("status", "ELIGIBLE");
    protection
        .putArray("dispute_categories")
        .add("ITEM_NOT_RECEIVED")
        .add("UNAUTHORIZED_TRANSACTION");
    for (String copied : new String[] {"invoice_id", "custom_id"}) {
      if (unit.has(copied)) {
        capture.set(copied, unit.get(copied));
      }
    }
    ArrayNode links = capture.putArray("links");
    links.add(Links.of(base + "/v2/payments/captures/" + id, "self", "GET"));
    links.add(Links.of(base + "/v2/payments/captures/" + id + "/refund", "refund", "POST"));
    String orderId = order.path("id").asText();
    links.add(Links.of(base + "/v2/checkout/orders/" + orderId, "up", "GET"));
    capture.put("create_time", store.time()).put("update_time", store.time());
    capture.putObject("supplementary_data").putObject("related_ids").put("order_id", orderId);
    ObjectNode hidden = capture.putObject(Orders.HIDDEN).put("payer", payer.getEmail());
    if (payer.waits()) {
      hidden.put(DUE, store.now().plus(delay).toString());
    }
    return capture;
  }

  private void refuse(ObjectNode order) {
    if (order.path("status").asText().equals("COMPLETED")) {
      throw PayPalError.unprocessable("ORDER_ALREADY_CAPTURED", null);
    }
    if (!order.path("status").asText().equals("APPROVED")) {
      throw PayPalError.unprocessable("ORDER_NOT_APPROVED", null);
    }
    String invoice = order.path("purchase_units").get(0).path("invoice_id").asText(null);
    if (invoice != null
        && !store
            .newest(Kind.CAPTURE, row -> row.path("invoice_id").asText().equals(invoice))
            .isEmpty()) {
      throw PayPalError.unprocessable("DUPLICATE_INVOICE_ID", "/purchase_units/0/invoice_id");
    }
  }

  /** In an order a capture comes without the way back to it. */
  private static ObjectNode answered(ObjectNode capture) {
    ObjectNode answered = Orders.shown(capture);
    answered.remove("supplementary_data");
    return answered;
  }

  private void watch(ObjectNode capture) {
    pending.put(
        capture.path("id").asText(), Instant.parse(capture.path(Orders.HIDDEN).path(DUE).asText()));
  }
}
