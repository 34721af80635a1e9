package org.guildhall.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.guildhall.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The triggers and functions keep their totals, alone and against rivals. */
class TriggersIT {
  private TestDatabase database;

  @BeforeEach
  void build() throws Exception {
    database = TestDatabase.fresh();
    try (var in = getClass().getResourceAsStream("/schema/world.sql")) {
      execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aMovementChangesTheShelfAndTheProductsTotal() throws SQLException {
    execute("insert into stock_movement values (u(5), u(2), 3, 'RECEIVE', 'x', now())");

    assertThat(number("select on_hand from stock_level where variant_id = u(2)")).isEqualTo(3);
    assertThat(number("select on_hand from product_stock where product_id = u(1)")).isEqualTo(8);
    assertThat(number("select available from product_stock where product_id = u(1)")).isEqualTo(8);
  }

  @Test
  void aHoldLowersWhatIsAvailable() throws SQLException {
    execute("update stock_level set reserved = reserved + 2 where variant_id = u(1)");

    assertThat(number("select available from product_stock where product_id = u(1)")).isEqualTo(3);
  }

  @Test
  void fiftyRivalsForOneUnitMakeOneHold() {
    var taken = new AtomicInteger();
    rivals(
        50,
        () ->
            taken.addAndGet(
                update(
                    "update stock_level set reserved = reserved + 1"
                        + " where variant_id = u(3) and on_hand - reserved >= 1")));

    assertThat(taken).hasValue(1);
    assertThat(number("select reserved from product_stock where product_id = u(2)")).isEqualTo(1);
  }

  @Test
  void parallelMovementsOfSiblingVariantsAddUp() {
    var step = new AtomicInteger();
    rivals(
        40,
        () -> {
          var n = step.incrementAndGet();
          return update(
              "insert into stock_movement values (gen_random_uuid(), u(%d), 1, 'RECEIVE', 'r%d', now())"
                  .formatted(1 + n % 2, n));
        });

    assertThat(number("select on_hand from product_stock where product_id = u(1)")).isEqualTo(45);
    assertThat(number("select sum(on_hand) from stock_level where product_id = u(1)"))
        .isEqualTo(45);
  }

  @Test
  void aReviewCountsWhileItIsPublished() throws SQLException {
    assertRating(4, 1);
    execute("update review set state = 'HIDDEN'");
    assertRating(0, 0);
    execute("update review set state = 'PUBLISHED', rating = 2");
    assertRating(2, 1);
    execute("delete from review");
    assertRating(0, 0);
  }

  @Test
  void aRolledBackReviewLeavesNoRating() throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("update review set rating = 1");
      statement.execute("update review set state = 'HIDDEN'");
      connection.rollback();
    }

    assertRating(4, 1);
  }

  @Test
  void everyOldAddressOfAListingIsKept() throws SQLException {
    execute("update product set slug = 'b-vase' where id = u(1)");
    execute("update product set slug = 'c-vase' where id = u(1)");

    assertThat(number("select count(*) from slug_history where entity_id = u(1)")).isEqualTo(2);
  }

  @Test
  void anAddressThatComesBackLeavesTheHistory() throws SQLException {
    execute("update shop set slug = 'new-name' where id = u(1)");
    execute("update shop set slug = 'kiln-and-crow' where id = u(1)");

    assertThat(number("select count(*) from slug_history where slug = 'kiln-and-crow'")).isZero();
    assertThat(number("select count(*) from slug_history where slug = 'new-name'")).isEqualTo(1);
  }

  @Test
  void aThousandRivalOrderNumbersAreUniqueAndDoNotCount() throws SQLException {
    execute("create table issued (number text)");
    rivals(
        10,
        () -> update("insert into issued select next_order_number() from generate_series(1, 100)"));

    assertThat(number("select count(distinct number) from issued")).isEqualTo(1000);
    assertThat(
            number("select count(*) from issued where number !~ '^[0-9]{2}-[0-9]{7}-[A-HJ-NP-Y]$'"))
        .isZero();
    assertThat(
            number(
                "select count(*) from (select substr(number, 4, 7)::int - lag(substr(number, 4, 7)::int)"
                    + " over (order by number) as gap from issued) g where gap = 1"))
        .as("neighbours are rare, so a number does not betray the next")
        .isLessThan(20);
  }

  @Test
  void thePermutationGivesEveryNumberOnce() {
    assertThat(
            number(
                "select count(distinct permute_order_number(n, 7)) from generate_series(0, 49999) n"))
        .isEqualTo(50000);
  }

  private void assertRating(long sum, long count) {
    for (var table :
        new String[] {"product_rating where product_id", "shop_rating where shop_id"}) {
      assertThat(number("select sum from " + table + " = u(1)")).isEqualTo(sum);
      assertThat(number("select count from " + table + " = u(1)")).isEqualTo(count);
    }
  }

  private interface Attempt {
    int run();
  }

  private void rivals(int count, Attempt attempt) {
    var pool = Executors.newFixedThreadPool(10);
    try {
      CompletableFuture.allOf(
              IntStream.range(0, count)
                  .mapToObj(i -> CompletableFuture.runAsync(attempt::run, pool))
                  .toArray(CompletableFuture[]::new))
          .join();
    } finally {
      pool.shutdown();
    }
  }

  private int update(String sql) {
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
