package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Currency;
import org.guildhall.sandbox.state.Json;

/** An amount in minor units; PayPal writes it as a decimal text. */
record Money(String currency, long minor) {

  /** Refuses unknown currencies and more decimals than the currency has. */
  static Money read(JsonNode json, String field) {
    String code = json.path("currency_code").asText();
    boolean known =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    if (!known) {
      throw PayPalError.unprocessable("INVALID_CURRENCY_CODE", field + "/currency_code");
    }
    BigDecimal value = new BigDecimal(json.path("value").asText());
    int digits = Currency.getInstance(code).getDefaultFractionDigits();
    if (value.stripTrailingZeros().scale() > digits) {
      throw PayPalError.unprocessable("DECIMAL_PRECISION", field + "/value");
    }
    return new Money(code, value.movePointRight(digits).longValueExact());
  }

  Money withMinor(long other) {
    return new Money(currency, other);
  }

  String value() {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return BigDecimal.valueOf(minor, digits).toPlainString();
  }

  ObjectNode json() {
    return Json.object().put("currency_code", currency).put("value", value());
  }
}
