package org.guildhall.acceptance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The database as the judge of what is true behind the pages; the first column of each row. */
final class Rows {
  private final DataSource source;

  Rows(DataSource source) {
    this.source = source;
  }

  /** The one value the query is about; there must be exactly one row. */
  String text(String query, Object... values) {
    var found = texts(query, values);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " rows, not one, for " + query);
    }
    return found.get(0);
  }

  long number(String query, Object... values) {
    return Long.parseLong(text(query, values));
  }

  List<String> texts(String query, Object... values) {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(query)) {
      set(statement, values);
      try (var rows = statement.executeQuery()) {
        return read(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Changes rows and says how many. */
  int change(String command, Object... values) {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(command)) {
      set(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(command, e);
    }
  }

  /** Locks the rows the query names, against everybody, until it is closed. */
  Held hold(String query, Object... values) {
    try {
      var connection = source.getConnection();
      connection.setAutoCommit(false);
      try (var statement = connection.prepareStatement(query + " for update")) {
        set(statement, values);
        statement.executeQuery();
      }
      return new Held(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Locked rows. */
  record Held(Connection connection) implements AutoCloseable {
    @Override
    public void close() {
      try {
        connection.rollback();
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void set(PreparedStatement statement, Object[] values) throws SQLException {
    for (var i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static List<String> read(ResultSet rows) throws SQLException {
    var found = new ArrayList<String>();
    while (rows.next()) {
      found.add(rows.getString(1));
    }
    return found;
  }
}
