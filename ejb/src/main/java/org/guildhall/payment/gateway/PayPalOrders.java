package org.guildhall.payment.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import org.guildhall.payment.service.HostedPage;
import org.guildhall.payment.service.PayableOrder;
import org.guildhall.payment.service.PaymentRequest;
import org.guildhall.shared.entity.Money;

/** An order in PayPal's terms. The same request gives the same body. */
final class PayPalOrders {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_NAME = 127;

  private PayPalOrders() {}

  static ObjectNode body(PaymentRequest request) {
    var body = JSON.createObjectNode().put("intent", "CAPTURE");
    unit(body.putArray("purchase_units").addObject(), request);
    body.putObject("payment_source")
        .putObject("paypal")
        .putObject("experience_context")
        .put("brand_name", "Guildhall")
        .put("locale", "en-US")
        .put("payment_method_preference", "IMMEDIATE_PAYMENT_REQUIRED")
        .put("shipping_preference", "NO_SHIPPING")
        .put("user_action", "PAY_NOW")
        .put("return_url", request.returnUrl())
        .put("cancel_url", request.cancelUrl());
    return body;
  }

  /** The page on which the buyer agrees. */
  static HostedPage page(JsonNode order, PaymentRequest request) {
    var address =
        StreamSupport.stream(order.path("links").spliterator(), false)
            .filter(link -> link.path("rel").asText().matches("payer-action|approve"))
            .map(link -> link.path("href").asText())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("PayPal's order has no page to agree on"));
    return new HostedPage(order.path("id").asText(), address, request.expiresAt());
  }

  private static void unit(ObjectNode unit, PaymentRequest request) {
    var order = request.order();
    unit.put("reference_id", order.orderId().toString())
        .put("description", "Guildhall " + order.number())
        .put("custom_id", request.paymentId().toString())
        // each attempt a number of its own: PayPal takes an invoice's money once
        .put("invoice_id", order.number() + "/" + request.attempt());
    PayPalMoney.put(unit.putObject("amount"), order.total())
        .putObject("breakdown")
        .set("item_total", PayPalMoney.put(JSON.createObjectNode(), order.total()));
    var items = unit.putArray("items");
    order.lines().stream()
        .filter(line -> line.unitMinor() > 0)
        .forEach(line -> add(items, line, order.total().currency()));
  }

  private static void add(ArrayNode items, PayableOrder.Line line, String currency) {
    var name = line.name();
    var item =
        items
            .addObject()
            .put("name", name.substring(0, Math.min(name.length(), LONGEST_NAME)))
            .put("quantity", String.valueOf(line.quantity()));
    PayPalMoney.put(item.putObject("unit_amount"), Money.of(line.unitMinor(), currency));
  }
}
