package org.guildhall.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The tax rates the schema brings: by state and tax code, the code's own rule before the general.
 */
record TaxRules(Map<String, BigDecimal> rates) {
  private static final String ANY_CODE = "*";

  static TaxRules read(Connection connection) throws SQLException {
    var rates = new HashMap<String, BigDecimal>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select region, tax_code, rate from tax_rate where country = 'US'")) {
      while (rows.next()) {
        rates.put(
            key(rows.getString("region"), rows.getString("tax_code")), rows.getBigDecimal("rate"));
      }
    }
    return new TaxRules(Map.copyOf(rates));
  }

  private static String key(String region, String code) {
    return region + "/" + code;
  }

  BigDecimal rate(String region, String code) {
    var general = rates.getOrDefault(key(region, ANY_CODE), BigDecimal.ZERO);
    return rates.getOrDefault(key(region, code), general);
  }

  /** Cents of tax on an amount, rounded half up once. */
  static long on(long cents, BigDecimal rate) {
    return rate.multiply(BigDecimal.valueOf(cents))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
