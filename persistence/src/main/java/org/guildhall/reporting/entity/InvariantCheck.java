package org.guildhall.reporting.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks whether every invariant holds. It changes nothing and sees one moment of the database. */
public final class InvariantCheck {
  private static final int SHOWN = 5;

  // one snapshot for all statements, so that a market at work does not look broken
  private static final String BEGIN = "set transaction isolation level repeatable read, read only";
  private static final String LIMIT = "set local statement_timeout = '120s'";
  private static final String SETTING = "select set_config(?, ?, true)";
  private static final String ROWS =
      "select count(*) over (), b.subject, b.detail from (\n%s\n) b order by 2, 3 limit " + SHOWN;

  private final Connection connection;

  private InvariantCheck(Connection connection) {
    this.connection = connection;
  }

  /** All invariants, in order, in a transaction of their own. */
  public static List<InvariantResult> run(DataSource source, InvariantTerms terms) {
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(BEGIN);
        statement.execute(LIMIT);
        return run(connection, terms);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the invariants cannot be read", e);
    }
  }

  /** All invariants, in order, as the transaction of this connection sees them. */
  static List<InvariantResult> run(Connection connection, InvariantTerms terms)
      throws SQLException {
    var check = new InvariantCheck(connection);
    check.set("guildhall.now", terms.now().toString());
    check.set("guildhall.dead", terms.dead().map(String::valueOf).orElse(""));
    check.set("guildhall.acknowledged", String.join("\n", terms.acknowledged().orElse(List.of())));
    var results = new ArrayList<InvariantResult>();
    for (var invariant : Invariant.values()) {
      boolean asked = invariant != Invariant.I8 || terms.acknowledged().isPresent();
      results.add(check.look(invariant, asked));
    }
    return results;
  }

  private InvariantResult look(Invariant invariant, boolean asked) throws SQLException {
    var sql = InvariantSql.of(invariant);
    if (!asked) {
      return new InvariantResult(invariant, false, 0, sql.unit(), List.of());
    }
    var findings = new ArrayList<InvariantFinding>();
    for (var rule : sql.rules()) {
      look(rule, findings);
    }
    return new InvariantResult(invariant, true, number(sql.figure()), sql.unit(), findings);
  }

  private void look(InvariantSql.Rule rule, List<InvariantFinding> findings) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(ROWS.formatted(rule.sql()))) {
      long breaches = 0;
      var shown = new ArrayList<String>();
      while (rows.next()) {
        breaches = rows.getLong(1);
        shown.add(rows.getString(2) + ": " + rows.getString(3));
      }
      if (breaches > 0) {
        findings.add(new InvariantFinding(rule.name(), breaches, shown));
      }
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void set(String name, String value) throws SQLException {
    try (var statement = connection.prepareStatement(SETTING)) {
      statement.setString(1, name);
      statement.setString(2, value);
      statement.execute();
    }
  }
}
