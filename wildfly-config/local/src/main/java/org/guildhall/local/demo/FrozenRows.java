package org.guildhall.local.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.guildhall.ledger.entity.Settlement;

/** What the books made of a sale, on the rows of its order; written when it is closed. */
final class FrozenRows implements AutoCloseable {
  private final PreparedStatement lines;
  private final PreparedStatement parts;

  FrozenRows(Connection connection) throws SQLException {
    lines =
        connection.prepareStatement(
            "update order_item set commission_rule_id = ?, commission_rate = ?,"
                + " commission_minor = ? where id = ?");
    parts =
        connection.prepareStatement(
            "update shop_order set fee_minor = ?, net_minor = ? where id = ?");
  }

  void add(Settlement settlement) throws SQLException {
    for (var part : settlement.parts()) {
      for (var line : part.lines()) {
        lines.setObject(1, line.ruleId());
        lines.setBigDecimal(2, line.rate());
        lines.setLong(3, line.commissionMinor());
        lines.setObject(4, line.itemId());
        lines.addBatch();
      }
      parts.setLong(1, part.feeMinor());
      parts.setLong(2, part.netMinor());
      parts.setObject(3, part.part().shopOrderId());
      parts.addBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    try (lines;
        parts) {
      lines.executeBatch();
      parts.executeBatch();
    }
  }
}
