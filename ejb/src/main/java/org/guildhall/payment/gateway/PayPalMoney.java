package org.guildhall.payment.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Currency;
import org.guildhall.shared.entity.Money;

/** Amounts as PayPal writes them: a decimal text and a currency. */
final class PayPalMoney {
  private PayPalMoney() {}

  static ObjectNode put(ObjectNode amount, Money money) {
    return amount
        .put("currency_code", money.currency())
        .put("value", money.decimal().toPlainString());
  }

  /** Refuses more decimals than the currency has. */
  static Money read(JsonNode amount) {
    var currency = amount.path("currency_code").asText();
    var value = new BigDecimal(amount.path("value").asText());
    return Money.of(value.movePointRight(digits(currency)).longValueExact(), currency);
  }

  private static int digits(String currency) {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }
}
