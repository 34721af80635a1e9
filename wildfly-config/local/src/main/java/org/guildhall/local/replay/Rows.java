package org.guildhall.local.replay;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.local.CannotRun;

/** What the market's tables say, as far as the replay has to know it while it runs. */
final class Rows {
  private final DataSource database;

  Rows(DataSource database) {
    this.database = database;
  }

  UUID id(String query, String value) {
    var found = pairs(query.replaceFirst("select ", "select '', "), value);
    if (found.isEmpty()) {
      throw new CannotRun("The market has no such row: " + query + " " + value);
    }
    return found.values().iterator().next();
  }

  /** The numbers of those of the checkouts whose order is paid. */
  Map<UUID, String> paid(Iterable<UUID> checkouts) {
    var query =
        "select order_number, checkout_id from customer_order"
            + " where paid_at is not null and checkout_id = any(?::uuid[])";
    var paid = new LinkedHashMap<UUID, String>();
    var list = "{" + String.join(",", texts(checkouts)) + "}";
    pairs(query, list).forEach((number, checkout) -> paid.put(checkout, number));
    return paid;
  }

  /** The order items of a shop order by SKU. */
  Map<String, UUID> items(String shopOrder) {
    return pairs(
        "select i.sku, i.id from order_item i join shop_order s on s.id = i.shop_order_id"
            + " where s.number = ?",
        shopOrder);
  }

  /** Refunds of the shop that are still on their way. */
  int refundsUnderWay(UUID shop) {
    return pairs(
            "select r.id::text, r.id from refund r join shop_order s on s.id = r.shop_order_id"
                + " where s.shop_id = ?::uuid and r.status = 'SUBMITTED'",
            shop.toString())
        .size();
  }

  private static Iterable<String> texts(Iterable<UUID> ids) {
    var texts = new java.util.ArrayList<String>();
    ids.forEach(id -> texts.add(id.toString()));
    return texts;
  }

  /** A text and an id in each row. */
  private Map<String, UUID> pairs(String query, String value) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setString(1, value);
      try (var rows = statement.executeQuery()) {
        var pairs = new LinkedHashMap<String, UUID>();
        while (rows.next()) {
          pairs.put(rows.getString(1), rows.getObject(2, UUID.class));
        }
        return pairs;
      }
    } catch (SQLException e) {
      throw new CannotRun("The market's database does not answer. Is one running? mvn -Prun", e);
    }
  }
}
