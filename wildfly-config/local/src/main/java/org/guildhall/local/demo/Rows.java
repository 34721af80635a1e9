package org.guildhall.local.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.util.PGobject;

/**
 * Collects rows by table and inserts them in batches, tables in the order they were first named.
 */
final class Rows {
  private final Connection connection;
  private final Map<String, List<Row>> tables = new LinkedHashMap<>();

  Rows(Connection connection) {
    this.connection = connection;
  }

  /** A new row of the table. All rows of a table name the same columns in the same order. */
  Row into(String table) {
    var row = new Row();
    tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    return row;
  }

  /** Inserts what has come together and starts anew. */
  void flush() throws SQLException {
    for (var table : tables.entrySet()) {
      insert(table.getKey(), table.getValue());
    }
    tables.clear();
  }

  private void insert(String table, List<Row> rows) throws SQLException {
    var columns = List.copyOf(rows.get(0).values.keySet());
    var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    var sql = "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), marks);
    try (var statement = connection.prepareStatement(sql)) {
      for (var row : rows) {
        if (!List.copyOf(row.values.keySet()).equals(columns)) {
          throw new IllegalStateException(table + ": rows with different columns");
        }
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void bind(PreparedStatement statement, Row row) throws SQLException {
    int index = 1;
    for (var value : row.values.values()) {
      statement.setObject(index++, toDatabase(value));
    }
  }

  private Object toDatabase(Object value) throws SQLException {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    if (value instanceof List<?> list) {
      return connection.createArrayOf("text", list.toArray());
    }
    return value;
  }

  /** One row; values are kept in the order in which they are named. */
  static final class Row {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Row with(String column, Object value) {
      values.put(column, value);
      return this;
    }

    Row withJson(String column, String json) {
      var value = new PGobject();
      value.setType("jsonb");
      try {
        value.setValue(json);
      } catch (SQLException e) {
        throw new IllegalArgumentException(json, e);
      }
      return with(column, value);
    }

    /** The two times every changing row has. */
    Row times(Instant created, Instant updated) {
      return with("created_at", created).with("updated_at", updated);
    }
  }
}
