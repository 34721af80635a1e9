package org.guildhall.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;

/** One valid row of everything, as {@code schema/world.sql} lays it out, and its ids. */
public final class World {
  private World() {}

  /** A fresh database with the world in it. */
  public static TestDatabase fresh() {
    var database = TestDatabase.fresh();
    try (var in = World.class.getResourceAsStream("/schema/world.sql")) {
      execute(database, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return database;
  }

  /** The id that SQL calls {@code u(n)}. */
  public static UUID u(int n) {
    return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(n));
  }

  public static void execute(TestDatabase database, String sql) {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The one number a query answers. */
  public static long number(TestDatabase database, String sql) {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The one text a query answers. */
  public static String text(TestDatabase database, String sql) {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
