package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.guildhall.sandbox.state.Json;

/** The body that creates an order: checked field by field, then sum by sum. */
record OrderRequest(ObjectNode body) {

  private static final String ADDRESS =
      """
      purchase_units.[].shipping.address.address_line_1 text(300)
      purchase_units.[].shipping.address.address_line_2 text(300)
      purchase_units.[].shipping.address.admin_area_1 text(300)
      purchase_units.[].shipping.address.admin_area_2 text(120)
      purchase_units.[].shipping.address.postal_code text(60)
      purchase_units.[].shipping.address.country_code text(2) required
      """;
  private static final String EXPERIENCE =
      """
      brand_name text
      locale text(10)
      landing_page choice(LOGIN|GUEST_CHECKOUT|NO_PREFERENCE)
      shipping_preference choice(GET_FROM_FILE|NO_SHIPPING|SET_PROVIDED_ADDRESS)
      user_action choice(CONTINUE|PAY_NOW)
      return_url url
      cancel_url url
      """;
  private static final JsonRules RULES =
      JsonRules.of(
          """
          intent choice(CAPTURE|AUTHORIZE) required
          purchase_units required
          purchase_units.[].reference_id text(256)
          purchase_units.[].description text
          purchase_units.[].custom_id text
          purchase_units.[].invoice_id text
          purchase_units.[].soft_descriptor text(22)
          purchase_units.[].amount money required
          purchase_units.[].amount.breakdown.item_total money
          purchase_units.[].amount.breakdown.shipping money
          purchase_units.[].amount.breakdown.handling money
          purchase_units.[].amount.breakdown.insurance money
          purchase_units.[].amount.breakdown.tax_total money
          purchase_units.[].amount.breakdown.discount money
          purchase_units.[].amount.breakdown.shipping_discount money
          purchase_units.[].items.[].name text required
          purchase_units.[].items.[].quantity quantity required
          purchase_units.[].items.[].unit_amount money required
          purchase_units.[].items.[].tax money
          purchase_units.[].items.[].description text(2048)
          purchase_units.[].items.[].sku text
          purchase_units.[].items.[].category choice(DIGITAL_GOODS|PHYSICAL_GOODS|DONATION)
          purchase_units.[].shipping.name.full_name text(300)
          payment_source.paypal.email_address text(254)
          payment_source.paypal.experience_context.payment_method_preference \
          choice(UNRESTRICTED|IMMEDIATE_PAYMENT_REQUIRED)
          """
              + ADDRESS
              + under("payment_source.paypal.experience_context.", EXPERIENCE)
              + under("application_context.", EXPERIENCE));

  private static String under(String prefix, String lines) {
    return lines.lines().map(line -> prefix + line).collect(Collectors.joining("\n", "", "\n"));
  }

  static OrderRequest read(ObjectNode body) {
    RULES.check(body);
    if (!body.path("intent").asText().equals("CAPTURE")) {
      throw PayPalError.invalid("NOT_SUPPORTED", "/intent");
    }
    if (body.path("purchase_units").size() > 1) {
      throw PayPalError.invalid("INVALID_ARRAY_MAX_ITEMS", "/purchase_units");
    }
    OrderRequest request = new OrderRequest(body);
    request.checkSums();
    return request;
  }

  ObjectNode unit() {
    return (ObjectNode) body.path("purchase_units").get(0);
  }

  boolean namesSource() {
    return body.path("payment_source").has("paypal");
  }

  /** Where the payer goes back to; empty when the request does not say. */
  String address(String name) {
    JsonNode context =
        namesSource()
            ? body.path("payment_source").path("paypal").path("experience_context")
            : body.path("application_context");
    return context.path(name).asText("");
  }

  private void checkSums() {
    String place = "/purchase_units/0/amount";
    JsonNode amount = unit().path("amount");
    Money total = Money.read(amount, place);
    if (total.minor() <= 0) {
      throw PayPalError.unprocessable("CANNOT_BE_ZERO_OR_NEGATIVE", place + "/value");
    }
    JsonNode breakdown = amount.path("breakdown");
    Money items = itemSum(total);
    if (!unit().path("items").isMissingNode()) {
      checkItems(breakdown, items);
    }
    if (breakdown.isMissingNode() || breakdown.isEmpty()) {
      return;
    }
    long sum = 0;
    for (String part :
        new String[] {"item_total", "shipping", "handling", "insurance", "tax_total"}) {
      sum += part(breakdown, part, total);
    }
    sum -= part(breakdown, "discount", total) + part(breakdown, "shipping_discount", total);
    if (sum != total.minor()) {
      throw PayPalError.unprocessable("AMOUNT_MISMATCH", place + "/value");
    }
  }

  private void checkItems(JsonNode breakdown, Money items) {
    String place = "/purchase_units/0/amount/breakdown/item_total";
    if (!breakdown.has("item_total")) {
      throw PayPalError.unprocessable("ITEM_TOTAL_REQUIRED", place);
    }
    if (Money.read(breakdown.get("item_total"), place).minor() != items.minor()) {
      throw PayPalError.unprocessable("ITEM_TOTAL_MISMATCH", place + "/value");
    }
  }

  private Money itemSum(Money total) {
    long sum = 0;
    for (JsonNode item : unit().path("items")) {
      Money price = Money.read(item.path("unit_amount"), "/purchase_units/0/items/unit_amount");
      refuseOther(total, price);
      sum += price.minor() * item.path("quantity").asLong();
    }
    return total.withMinor(sum);
  }

  private static long part(JsonNode breakdown, String name, Money total) {
    if (!breakdown.has(name)) {
      return 0;
    }
    String place = "/purchase_units/0/amount/breakdown/" + name;
    Money part = Money.read(breakdown.get(name), place);
    refuseOther(total, part);
    if (part.minor() < 0) {
      throw PayPalError.unprocessable("CANNOT_BE_NEGATIVE", place + "/value");
    }
    return part.minor();
  }

  private static void refuseOther(Money total, Money part) {
    if (!part.currency().equals(total.currency())) {
      throw PayPalError.unprocessable("MULTI_CURRENCY_ORDER", "/purchase_units");
    }
  }

  /** The unit as an order answers it: with a reference and the payee. */
  ObjectNode answeredUnit() {
    ObjectNode unit = Json.object().put("reference_id", "default");
    unit.setAll(unit().deepCopy());
    unit.putObject("payee")
        .put("email_address", "guildhall@example.com")
        .put("merchant_id", "GUXLDHALL2222");
    return unit;
  }
}
