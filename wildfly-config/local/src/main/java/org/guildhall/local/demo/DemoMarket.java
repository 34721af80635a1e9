package org.guildhall.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/** Loads the demo market into an empty, migrated database: all of it in one transaction, once. */
public final class DemoMarket {

  private DemoMarket() {}

  /**
   * Writes the whole market as of the clock's now and returns what it wrote; does nothing and
   * returns {@link DemoCounts#NONE} when any shop is there. The pictures' originals are copied into
   * {@code mediaStore/originals} and their sizes are left to the server's image queue.
   */
  public static DemoCounts load(DataSource database, Path mediaStore, Clock clock, int bcryptCost) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var counts =
            isOpen(connection) ? DemoCounts.NONE : write(connection, mediaStore, clock, bcryptCost);
        connection.commit();
        return counts;
      } finally {
        // after a commit there is nothing left to undo
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The demo market cannot be written", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo market cannot be read or its pictures copied", e);
    }
  }

  private static boolean isOpen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      // two launchers at once: the second waits, then finds the first one's shops
      statement.execute("lock table shop in share row exclusive mode");
      try (var rows = statement.executeQuery("select exists (select 1 from shop)")) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  private static DemoCounts write(Connection connection, Path mediaStore, Clock clock, int cost)
      throws SQLException, IOException {
    var data = DemoData.read();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var rows = new Rows(connection);
    var loading = new Loading(data, rows, new NamedIds(), now);

    new PeopleRows(loading).write(cost);
    new CategoryRows(loading).write();
    var pictures = new PictureRows(loading, mediaStore).write();
    new ShopRows(loading).write();
    new PromotionRows(loading).write();
    new ListingRows(loading).write();
    new ApplicationRows(loading).write();

    var purchases = new Purchases(data, now).all();
    new StockRows(loading).receive(purchases);
    rows.flush();

    var amounts = new Amounts(data, TaxRules.read(connection));
    var orders = new OrderRows(loading, amounts);
    orders.write(purchases, OrderNumbers.take(connection, purchases.size()));
    rows.flush();
    new LedgerRows(loading, amounts).write(connection, purchases);
    rows.flush();
    StockRows.reserveHeld(connection);
    compareFrom(connection, now);
    return new DemoCounts(
        data.people().size(),
        data.shops().size(),
        data.listings().size(),
        pictures,
        data.reviews().size() + data.reviewsInOrders(),
        purchases.size());
  }

  /** The provider knows nothing of the demo's payments, and must not be asked about them. */
  private static void compareFrom(Connection connection, Instant now) throws SQLException {
    try (var statement =
        connection.prepareStatement("update reconcile_cursor set compare_from = ?")) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }
}
