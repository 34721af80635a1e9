package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.guildhall.sandbox.paypal.PayPalStore.Kind;
import org.guildhall.sandbox.state.Json;

/** Orders from their creation to the payer's approval. */
final class Orders {

  /** What only the sandbox knows of an order lies under this name. */
  static final String HIDDEN = "hidden";

  private final PayPalStore store;
  private final PayPalEvents events;
  private final String base;

  /** API and approval page lie under the base address. */
  Orders(PayPalStore store, PayPalEvents events, String base) {
    this.store = store;
    this.events = events;
    this.base = base;
  }

  /** With a payment source the payer has to act; without one the order is merely created. */
  ObjectNode create(ObjectNode body) {
    OrderRequest request = OrderRequest.read(body);
    String id = PayPalStore.newId(17);
    ObjectNode order =
        Json.object()
            .put("id", id)
            .put("intent", "CAPTURE")
            .put("status", request.namesSource() ? "PAYER_ACTION_REQUIRED" : "CREATED");
    if (request.namesSource()) {
      order.putObject("payment_source").putObject("paypal");
    }
    order.putArray("purchase_units").add(request.answeredUnit());
    order.put("create_time", store.time());
    order.set("links", links(id, request.namesSource()));
    order
        .putObject(HIDDEN)
        .put("return_url", request.address("return_url"))
        .put("cancel_url", request.address("cancel_url"))
        .put("first_status", order.path("status").asText());
    store.save(Kind.ORDER, id, order);
    return shown(order);
  }

  ObjectNode get(String id) {
    return shown(store.get(Kind.ORDER, id, "id"));
  }

  /** The payer agrees; does nothing to an order that is approved or paid already. */
  ObjectNode approve(String id, TestPayer payer) {
    return store.atomically(
        () -> {
          ObjectNode order = store.get(Kind.ORDER, id, "id");
          if (isOpen(order)) {
            note(order, payer);
            store.save(Kind.ORDER, id, order);
            events.happened(
                "CHECKOUT.ORDER.APPROVED",
                "checkout-order",
                "An order has been approved by buyer",
                shown(order));
          }
          return order;
        });
  }

  static boolean isOpen(ObjectNode order) {
    String status = order.path("status").asText();
    return status.equals("CREATED") || status.equals("PAYER_ACTION_REQUIRED");
  }

  /** The address to go back to, with the marks that PayPal adds. */
  static String returnAddress(ObjectNode order, String name) {
    String address = order.path(HIDDEN).path(name).asText();
    String marks = "token=" + order.path("id").asText();
    String payer = order.path("payer").path("payer_id").asText("");
    if (name.equals("return_url") && !payer.isEmpty()) {
      marks += "&PayerID=" + payer;
    }
    return address.isEmpty() ? "" : address + (address.contains("?") ? "&" : "?") + marks;
  }

  static Optional<TestPayer> payer(ObjectNode order) {
    return TestPayer.of(order.path(HIDDEN).path("payer").asText());
  }

  static ObjectNode shown(ObjectNode order) {
    ObjectNode shown = order.deepCopy();
    shown.remove(HIDDEN);
    return shown;
  }

  String approvalPage(String id) {
    return base + "/checkoutnow?token=" + id;
  }

  ArrayNode selfLink(String id) {
    return Json.array().add(Links.of(base + "/v2/checkout/orders/" + id, "self", "GET"));
  }

  private void note(ObjectNode order, TestPayer payer) {
    String id = order.path("id").asText();
    order.put("status", "APPROVED");
    ObjectNode name = Json.object().put("given_name", payer.getName()).put("surname", "Buyer");
    if (order.has("payment_source")) {
      ObjectNode wallet = order.withObject("/payment_source").putObject("paypal");
      wallet
          .put("email_address", payer.getEmail())
          .put("account_id", payer.payerId())
          .put("account_status", "VERIFIED")
          .set("name", name);
      wallet.putObject("address").put("country_code", "US");
    }
    ObjectNode person = order.putObject("payer");
    person.set("name", name);
    person.put("email_address", payer.getEmail()).put("payer_id", payer.payerId());
    person.putObject("address").put("country_code", "US");
    ArrayNode links = selfLink(id);
    links.add(Links.of(base + "/v2/checkout/orders/" + id + "/capture", "capture", "POST"));
    order.put("update_time", store.time()).set("links", links);
    order.withObject("/" + HIDDEN).put("payer", payer.getEmail());
  }

  private ArrayNode links(String id, boolean namesSource) {
    ArrayNode links = selfLink(id);
    links.add(Links.of(approvalPage(id), namesSource ? "payer-action" : "approve", "GET"));
    if (!namesSource) {
      links.add(Links.of(base + "/v2/checkout/orders/" + id + "/capture", "capture", "POST"));
    }
    return links;
  }

  /** The payer may come back and choose another way to pay. */
  void reopen(ObjectNode order) {
    String id = order.path("id").asText();
    order.put("status", order.path(HIDDEN).path("first_status").asText());
    order.set("links", links(id, order.has("payment_source")));
    store.save(Kind.ORDER, id, order);
  }
}
