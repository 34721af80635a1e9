package org.guildhall.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.local.CannotRun;
import org.postgresql.PGConnection;

/**
 * Holds the market's tables against the file: the file is read once more, by the database itself,
 * and summed by it per stock code and month; nothing of the plan takes part but which rows were
 * sold or refunded, and in which month each order and refund belongs.
 */
final class Comparison {
  private static final List<String> TABLES =
      List.of(
          "create temporary table replay_file (row_number integer generated always as identity,"
              + " invoice text, code text, description text, quantity integer, invoiced timestamp,"
              + " price numeric, customer text, country text)",
          "create temporary table replay_row (row_number integer primary key, outcome text)",
          "create temporary table replay_order (number text primary key, month text)",
          "create temporary table replay_refund (id uuid primary key, month text)");
  private static final String FILE =
      "copy replay_file (invoice, code, description, quantity, invoiced, price, customer, country)"
          + " from stdin with (format csv, header)";

  /** By stock code and month: what the file says and what the market did, and where they differ. */
  private static final String SUMS =
      """
      with file as (
        select code, to_char(invoiced, 'YYYY-MM') as month,
          coalesce(sum(quantity) filter (where outcome = 'SOLD'), 0) as units,
          coalesce(sum(quantity * price * 100) filter (where outcome = 'SOLD'), 0) as minor,
          coalesce(-sum(quantity) filter (where outcome = 'REFUNDED'), 0) as back_units,
          coalesce(-sum(quantity * price * 100) filter (where outcome = 'REFUNDED'), 0) as back_minor
        from replay_file join replay_row using (row_number)
        where outcome in ('SOLD', 'REFUNDED') group by 1, 2
      ), sold as (
        select split_part(i.sku, '@', 1) as code, coalesce(r.month, 'none') as month,
          sum(i.quantity) as units, sum(i.subtotal_minor) as minor
        from order_item i join shop_order s on s.id = i.shop_order_id
          join customer_order o on o.id = s.customer_order_id
          left join replay_order r on r.number = o.order_number
        where s.shop_id = ? and o.paid_at is not null group by 1, 2
      ), refunded as (
        select split_part(i.sku, '@', 1) as code, coalesce(r.month, 'none') as month,
          sum(l.units) as units, sum(l.net_minor + l.tax_minor) as minor
        from refund f join refund_line l on l.refund_id = f.id
          join order_item i on i.id = l.order_item_id join shop_order s on s.id = i.shop_order_id
          left join replay_refund r on r.id = f.id
        where s.shop_id = ? and f.status = 'SUCCEEDED' group by 1, 2
      ), both_sides as (
        select code, month, coalesce(f.units, 0) as units, coalesce(f.minor, 0) as minor,
          coalesce(f.back_units, 0) as back_units, coalesce(f.back_minor, 0) as back_minor,
          coalesce(s.units, 0) as sold_units, coalesce(s.minor, 0) as sold_minor,
          coalesce(r.units, 0) as refunded_units, coalesce(r.minor, 0) as refunded_minor
        from file f full join sold s using (code, month) full join refunded r using (code, month)
      )
      select code, month, units, minor, back_units, back_minor,
        sold_units, sold_minor, refunded_units, refunded_minor,
        units = sold_units and minor = sold_minor
          and back_units = refunded_units and back_minor = refunded_minor as same
      from both_sides order by month, code
      """;

  private static final String CASH =
      """
      select
        (select coalesce(sum(p.captured_minor), 0) from payment p where exists (
          select from shop_order s where s.customer_order_id = p.customer_order_id and s.shop_id = ?)),
        (select coalesce(sum(f.amount_minor), 0) from refund f
          join shop_order s on s.id = f.shop_order_id where s.shop_id = ? and f.status = 'SUCCEEDED')
      """;

  /** One stock code in one month: what the file says (units, minor units of money) and we have. */
  record Line(
      String code,
      String month,
      long units,
      long minor,
      long backUnits,
      long backMinor,
      long soldUnits,
      long soldMinor,
      long refundedUnits,
      long refundedMinor,
      boolean same) {}

  /** All lines, and the cash that payments and refunds of the shop moved. */
  record Result(List<Line> lines, long captured, long refunded) {
    List<Line> differences() {
      return lines.stream().filter(line -> !line.same()).toList();
    }

    boolean isCashRight() {
      return captured == lines.stream().mapToLong(Line::minor).sum()
          && refunded == lines.stream().mapToLong(Line::backMinor).sum();
    }
  }

  private Comparison() {}

  static Result of(DataSource database, RetailFile file, Journal journal, UUID shop) {
    try (var connection = database.getConnection()) {
      for (var table : TABLES) {
        try (var statement = connection.createStatement()) {
          statement.execute(table);
        }
      }
      copy(connection, file);
      fill(connection, "replay_row", "?::integer", journal.outcomes());
      fill(connection, "replay_order", "?", journal.orderMonths());
      fill(connection, "replay_refund", "?::uuid", journal.refundMonths());
      return compare(connection, shop);
    } catch (SQLException e) {
      throw new CannotRun("The comparison cannot be made", e);
    }
  }

  private static void copy(Connection connection, RetailFile file) throws SQLException {
    try (var bytes = file.open()) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(FILE, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(
      Connection connection, String table, String key, java.util.Map<String, String> pairs)
      throws SQLException {
    try (var insert =
        connection.prepareStatement("insert into " + table + " values (" + key + ", ?)")) {
      for (var pair : pairs.entrySet()) {
        insert.setString(1, pair.getKey());
        insert.setString(2, pair.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static Result compare(Connection connection, UUID shop) throws SQLException {
    var lines = new ArrayList<Line>();
    try (var statement = connection.prepareStatement(SUMS)) {
      statement.setObject(1, shop);
      statement.setObject(2, shop);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          lines.add(
              new Line(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getLong(3),
                  rows.getBigDecimal(4).longValueExact(),
                  rows.getLong(5),
                  rows.getBigDecimal(6).longValueExact(),
                  rows.getLong(7),
                  rows.getLong(8),
                  rows.getLong(9),
                  rows.getLong(10),
                  rows.getBoolean(11)));
        }
      }
    }
    try (var statement = connection.prepareStatement(CASH)) {
      statement.setObject(1, shop);
      statement.setObject(2, shop);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return new Result(lines, rows.getLong(1), rows.getLong(2));
      }
    }
  }
}
