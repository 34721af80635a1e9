package org.guildhall.sandbox.checkout;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.sandbox.stripe.StripeObject;

/** What the pages tell about the order: its lines and its total. */
record OrderSummary(StripeObject session) {

  static OrderSummary of(StripeObject session) {
    return new OrderSummary(session);
  }

  Map<String, Object> model() {
    Map<String, Object> model = new HashMap<>();
    model.put("sessionId", session.id());
    model.put("total", money(session.number("amount_total")));
    model.put("email", session.text("customer_email"));
    model.put("cancelUrl", session.text("cancel_url"));
    List<Map<String, Object>> lines = new ArrayList<>();
    for (JsonNode item : session.hidden().path("line_items")) {
      lines.add(
          Map.of(
              "title", item.path("description").asText(),
              "quantity", item.path("quantity").asLong(),
              "amount", money(item.path("amount_total").asLong())));
    }
    model.put("lines", lines);
    return model;
  }

  private String money(long minorUnits) {
    Currency currency = Currency.getInstance(session.text("currency").toUpperCase(Locale.ROOT));
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()));
  }
}
