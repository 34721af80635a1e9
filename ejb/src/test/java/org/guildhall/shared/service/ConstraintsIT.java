package org.guildhall.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.TreeSet;
import org.guildhall.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class ConstraintsIT {

  @Test
  void theTableNamesEveryRuleOfTheSchema() throws SQLException {
    var inSchema = new TreeSet<String>();
    try (var database = TestDatabase.fresh();
        var connection = database.connect();
        var statement = connection.createStatement();
        var rules =
            statement.executeQuery(
                "select conname from pg_constraint where connamespace = 'public'::regnamespace"
                    + " and contype in ('c', 'u') union select indexname from pg_indexes"
                    + " where schemaname = 'public' and indexname like 'uq\\_%'")) {
      while (rules.next()) {
        inSchema.add(rules.getString(1));
      }
    }

    assertThat(Constraints.all().keySet()).containsAll(inSchema);
  }

  @Test
  void everyCodeInTheTableExists() {
    for (var constraint : Constraints.all().keySet()) {
      assertThat(Constraints.error(constraint).map(code -> code.status()).orElse(500))
          .as(constraint)
          .isBetween(400, 500);
    }
  }
}
