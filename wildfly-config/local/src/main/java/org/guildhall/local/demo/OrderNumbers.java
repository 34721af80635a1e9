package org.guildhall.local.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Order numbers come from the database, as every other order's do: two of one number cannot be. */
final class OrderNumbers {

  private OrderNumbers() {}

  static List<String> take(Connection connection, int count) throws SQLException {
    try (var statement =
        connection.prepareStatement("select next_order_number() from generate_series(1, ?)")) {
      statement.setInt(1, count);
      var numbers = new ArrayList<String>(count);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getString(1));
        }
      }
      return numbers;
    }
  }
}
