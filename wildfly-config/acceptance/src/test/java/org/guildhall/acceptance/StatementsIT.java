package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a page costs the database, by the database's own count. A page's statements are those that
 * come with every visit; the rounds of timers and queues come now and then.
 */
@ExtendWith(OpenMarket.class)
class StatementsIT {
  private static final int VISITS = 40;
  private static final String COUNTS =
      """
      select queryid || ' ' || sum(calls) || ' ' || min(query) from monitoring.pg_stat_statements
      where dbid = (select oid from pg_database where datname = current_database())
        and query !~* '^(begin|commit|rollback|set|show|discard)'
      group by queryid
      """;

  private Rows rows;
  private Shopper shopper;

  @BeforeEach
  void come(Market market) {
    rows = new Rows(market.dataSource());
    shopper = new Shopper(market.address());
  }

  @Test
  void aCategoryCostsThreeStatementsAtMost() {
    assertThat(statementsOf("/c/ceramics")).isNotEmpty().satisfies(found -> within(found, 3));
  }

  @Test
  void aListingCostsFiveStatementsAtMost() {
    var listing = Listing.of(rows, "ines@guildhall.test", 1);

    assertThat(statementsOf(listing.path())).isNotEmpty().satisfies(found -> within(found, 5));
  }

  private static void within(Map<String, Long> found, int most) {
    var count = found.values().stream().mapToLong(Long::longValue).sum();
    assertThat(count).as("statements per visit: %s", found).isLessThanOrEqualTo(most);
  }

  /** How often each statement was asked per visit, for those that every visit asked. */
  private Map<String, Long> statementsOf(String path) {
    // what is cached for all visitors is read by the first
    visit(path);
    var before = counts();
    for (var i = 0; i < VISITS; i++) {
      visit(path);
    }
    var found = new TreeMap<String, Long>();
    counts()
        .forEach(
            (statement, calls) -> {
              var perVisit = (calls - before.getOrDefault(statement, 0L)) / VISITS;
              if (perVisit > 0) {
                found.put(statement, perVisit);
              }
            });
    return found;
  }

  private void visit(String path) {
    assertThat(shopper.open(path).status()).isEqualTo(200);
  }

  /** Calls by statement, which is told by its id and its text. */
  private Map<String, Long> counts() {
    return rows.texts(COUNTS).stream()
        .map(row -> row.split(" ", 3))
        .collect(Collectors.toMap(row -> row[0] + " " + row[2], row -> Long.valueOf(row[1])));
  }
}
