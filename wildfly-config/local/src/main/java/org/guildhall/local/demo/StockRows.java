package org.guildhall.local.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.local.demo.Words.Listing;
import org.guildhall.local.demo.Words.Variant;

/** Stock on the shelf: enough for every order of the past and what the listing still offers. */
final class StockRows {
  private final Loading loading;

  StockRows(Loading loading) {
    this.loading = loading;
  }

  /** One movement per variant, at the time the listing was made. */
  void receive(List<Purchase> purchases) {
    var taken = taken(purchases);
    for (var listing : loading.data().listings()) {
      for (var variant : listing.variants()) {
        receive(listing, variant, variant.quantity() + taken.getOrDefault(variant.sku(), 0));
      }
    }
  }

  private static Map<String, Integer> taken(List<Purchase> purchases) {
    var taken = new HashMap<String, Integer>();
    for (var purchase : purchases) {
      for (var part : purchase.parts()) {
        if (part.status() != Status.CANCELLED) {
          part.lines()
              .forEach(line -> taken.merge(line.variant().sku(), line.quantity(), Integer::sum));
        }
      }
    }
    return taken;
  }

  private void receive(Listing listing, Variant variant, int quantity) {
    if (quantity == 0) {
      return; // never made: offered, and sold out from the first day
    }
    var created = loading.daysAgo(listing.createdDaysAgo(), listing.slug());
    loading
        .into("stock_movement")
        .with("id", loading.ids().make("received/" + variant.sku(), created))
        .with("variant_id", loading.ids().of("variant/" + variant.sku()))
        .with("quantity", quantity)
        .with("reason", "RECEIVE")
        .with("reference", "opening stock")
        .with("created_at", created);
  }

  /** Orders that still wait for their payment hold what they want to buy. */
  static void reserveHeld(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          update stock_level level set reserved = held.quantity
          from (select variant_id, sum(quantity)::int as quantity from stock_reservation
                where state = 'HELD' group by variant_id) held
          where held.variant_id = level.variant_id""");
    }
  }
}
