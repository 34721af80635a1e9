package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import org.guildhall.sandbox.state.Json;

/** What is bought: the items as Stripe answers them, and their sum in minor units. */
record LineItems(ArrayNode json, String currency, long total) {

  private static final int MOST = 100;
  private static final long MOST_OF_ONE = 999_999;
  private static final long SMALLEST_TOTAL = 50;
  private static final long LARGEST_TOTAL = 99_999_999;

  /** Refuses mixed currencies and a sum that a card cannot be charged with. */
  static LineItems of(ArrayNode params, long now) {
    if (params.size() > MOST) {
      throw StripeError.invalid(
          null, "line_items", "You can only specify up to " + MOST + " line items.");
    }
    ArrayNode items = Json.array();
    String currency = null;
    long total = 0;
    for (int i = 0; i < params.size(); i++) {
      ObjectNode item = item(params.get(i), "line_items[" + i + "]", now);
      currency = sameCurrency(currency, item.path("currency").asText());
      total += item.path("amount_total").asLong();
      items.add(item);
    }
    checkTotal(total, currency);
    return new LineItems(items, currency, total);
  }

  private static ObjectNode item(JsonNode param, String place, long now) {
    JsonNode data = priceData(param, place);
    if (!param.has("quantity")) {
      throw StripeError.invalid(
          "parameter_missing",
          place + "[quantity]",
          "Quantity is required. Add `quantity` to `" + place + "`");
    }
    long unitAmount = unitAmount(data, place + "[price_data]");
    long amount = amount(unitAmount, param.get("quantity").asLong(), place);
    ObjectNode item = Json.resource(LineItems.class, "item.json");
    String currency = data.get("currency").asText();
    item.put("id", Ids.next("li_"))
        .put("amount_subtotal", amount)
        .put("amount_total", amount)
        .put("currency", currency)
        .put("description", data.path("product_data").path("name").asText())
        .put("quantity", param.get("quantity").asLong());
    ObjectNode price = (ObjectNode) item.get("price");
    price
        .put("id", Ids.next("price_"))
        .put("created", now)
        .put("currency", currency)
        .put("product", Ids.next("prod_"))
        .put("tax_behavior", data.path("tax_behavior").asText("unspecified"))
        .put("unit_amount", unitAmount)
        .put("unit_amount_decimal", String.valueOf(unitAmount));
    return item;
  }

  private static long amount(long unitAmount, long quantity, String place) {
    if (quantity > MOST_OF_ONE) {
      throw StripeError.invalid(
          "parameter_invalid_integer",
          place + "[quantity]",
          "This value must be less than or equal to " + MOST_OF_ONE + ".");
    }
    if (unitAmount > LARGEST_TOTAL) {
      throw StripeError.invalid(
          "amount_too_large", place, "Amount must be no more than $999,999.99");
    }
    return unitAmount * quantity;
  }

  private static JsonNode priceData(JsonNode param, String place) {
    if (param.has("price")) {
      throw StripeError.missing("price", param.get("price").asText(), place + "[price]");
    }
    if (!param.has("price_data")) {
      throw StripeError.invalid(
          "parameter_missing", place, "You must specify either `price` or `price_data`.");
    }
    if (!param.get("price_data").has("product_data")) {
      throw StripeError.invalid(
          "parameter_missing",
          place + "[price_data]",
          "You must specify either `product` or `product_data` when creating a price.");
    }
    return param.get("price_data");
  }

  private static long unitAmount(JsonNode data, String place) {
    if (data.has("unit_amount")) {
      return data.get("unit_amount").asLong();
    }
    if (!data.has("unit_amount_decimal")) {
      throw StripeError.invalid(
          "parameter_missing", place, "Missing required param: " + place + "[unit_amount].");
    }
    String text = data.get("unit_amount_decimal").asText();
    try {
      return new BigDecimal(text).longValueExact();
    } catch (ArithmeticException | NumberFormatException notWhole) {
      throw StripeError.invalid(
          null, place + "[unit_amount_decimal]", "The sandbox takes whole minor units: " + text);
    }
  }

  private static String sameCurrency(String before, String current) {
    if (before != null && !before.equals(current)) {
      throw StripeError.invalid(
          null, "line_items", "All prices on a Checkout Session must have the same `currency`.");
    }
    return current;
  }

  private static void checkTotal(long total, String currency) {
    if (total < SMALLEST_TOTAL) {
      throw StripeError.invalid(
          "amount_too_small",
          null,
          "The Checkout Session's total amount due must add up to at least $0.50 "
              + String.valueOf(currency).toLowerCase(Locale.ROOT));
    }
    if (total > LARGEST_TOTAL) {
      throw StripeError.invalid(
          "amount_too_large",
          null,
          "The Checkout Session's total amount due must add up to at most $999,999.99 " + currency);
    }
  }
}
