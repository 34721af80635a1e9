package org.guildhall.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;

/** Every rule of the schema is broken once, on rows that keep all the others. */
class SchemaRulesIT {
  private static TestDatabase database;

  record Breach(String constraint, String statement) {}

  @BeforeAll
  static void build() throws SQLException {
    database = TestDatabase.fresh();
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(resource("world.sql"));
    }
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  static Stream<Breach> breaches() {
    return resource("breaches.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 2))
        .map(parts -> new Breach(parts[0].strip(), parts[1].strip()));
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void refusesTheBreachByName(Breach breach) throws SQLException {
    try (var connection = database.connect()) {
      connection.setAutoCommit(false);
      var refusal =
          catchThrowableOfType(PSQLException.class, () -> attempt(connection, breach.statement()));

      assertThat((Throwable) refusal).as(breach.statement()).isNotNull();
      assertThat(refusal.getServerErrorMessage().getConstraint()).isEqualTo(breach.constraint());
      connection.rollback();
    }
  }

  @Test
  void knowsABreachOfEveryCheckAndEveryUniqueRule() throws SQLException {
    Set<String> tested =
        breaches().map(Breach::constraint).collect(Collectors.toCollection(TreeSet::new));
    List<String> untested = new ArrayList<>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rules =
            statement.executeQuery(
                "select conname from pg_constraint where connamespace = 'public'::regnamespace"
                    + " and contype in ('c', 'u') and conrelid::regclass::text"
                    + " <> 'flyway_schema_history'"
                    + " union select indexname from pg_indexes where schemaname = 'public'"
                    + " and indexname like 'uq\\_%' and indexdef like '%WHERE%'")) {
      while (rules.next()) {
        if (!tested.contains(rules.getString(1))) {
          untested.add(rules.getString(1));
        }
      }
    }
    // the number comes from next_order_number(); OrderNumberIT holds it unique under load
    untested.remove("uq_customer_order_number");

    assertThat(untested).isEmpty();
  }

  private static void attempt(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
      // rules that wait for the commit speak now
      statement.execute("set constraints all immediate");
    }
  }

  private static String resource(String name) {
    try (var in = SchemaRulesIT.class.getResourceAsStream("/schema/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
