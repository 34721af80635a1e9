package org.guildhall.reporting.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guildhall.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of every invariant is broken once, on rows that keep all the others. */
class InvariantCheckIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static TestDatabase database;

  record Breach(Invariant invariant, String rule, long rows, String statements) {}

  @BeforeAll
  static void build() {
    database = CleanWorld.fresh();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void aCleanWorldHolds() {
    var results = InvariantCheck.run(database.dataSource(), InvariantTerms.at(now()));

    assertThat(results).extracting(InvariantResult::invariant).containsExactly(Invariant.values());
    assertThat(results).flatExtracting(InvariantResult::findings).isEmpty();
    assertThat(results)
        .extracting(InvariantResult::lookedAt)
        .containsExactly(3L, 1L, 1L, 3L, 1L, 0L, 14L, 0L, 2L);
    assertThat(results).filteredOn(result -> !result.asked()).hasSize(1);
  }

  static Stream<Breach> breaches() {
    return CleanWorld.text("breaches.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 4))
        .map(
            part ->
                new Breach(Invariant.valueOf(part[0]), part[1], Long.parseLong(part[2]), part[3]));
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void findsThePlantedBreach(Breach breach) throws SQLException {
    var found = after(breach.statements(), InvariantTerms.at(now()));

    assertThat(of(found, breach.invariant()).findings())
        .filteredOn(finding -> finding.rule().equals(breach.rule()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.breaches()).isEqualTo(breach.rows()))
        .satisfies(finding -> assertThat(finding.rows()).isNotEmpty());
  }

  @Test
  void knowsABreachOfEveryRule() {
    var planted = new TreeSet<String>();
    breaches().map(Breach::rule).forEach(planted::add);
    // planted by the tests below, which say more than a statement can
    planted.addAll(
        List.of(
            "no_transaction_is_in_doubt",
            "what_was_acknowledged_is_there",
            "as_many_are_dead_as_were_poisoned"));

    assertThat(Arrays.stream(Invariant.values()).map(InvariantSql::of))
        .flatExtracting(InvariantSql::rules)
        .extracting(InvariantSql.Rule::name)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(planted);
  }

  @Test
  void aDeliveryThatIsPlayedAgainIsNotLate() throws SQLException {
    var replayed =
        "update outbox_delivery set attempt = 3, created_at = now() - interval '3 hours'";
    var sent = replayed + ", status = 'SENT', sent_at = now()";

    assertThat(of(after(replayed, InvariantTerms.at(now())), Invariant.I5).holds()).isTrue();
    assertThat(of(after(sent, InvariantTerms.at(now())), Invariant.I5).holds()).isTrue();
  }

  @Test
  void aPaymentThatTheProviderSaysIsUnderWayIsNotLate() throws SQLException {
    var looked =
        "update payment set status = 'AUTHORISED', captured_minor = 0, refunded_minor = 0,"
            + " session_expires_at = now() - interval '2 days',"
            + " pending_at = now() - interval '4 minutes'";

    assertThat(of(after(looked, InvariantTerms.at(now())), Invariant.I3).findings())
        .extracting(InvariantFinding::rule)
        .doesNotContain("no_payment_outlives_its_session");
  }

  @Test
  void findsATransactionThatStaysPrepared() throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("begin; delete from throttle; prepare transaction 'in doubt'");
      try {
        assertThat(doubts(now())).isEmpty();
        assertThat(doubts(now().plus(Duration.ofMinutes(6))))
            .singleElement()
            .satisfies(
                finding ->
                    assertThat(finding.rows()).singleElement().asString().startsWith("in doubt: "));
      } finally {
        statement.execute("rollback prepared 'in doubt'");
      }
    }
  }

  @Test
  void findsAnAcknowledgedWriteThatIsLost() {
    var number =
        database.inTransaction(
            em ->
                em.createNativeQuery("select order_number from customer_order").getSingleResult());
    var lines =
        List.of(
            "order " + number,
            "paid " + number,
            "payment_event evt_1",
            "account Ada@example.com",
            "",
            "order 26-0000000-A",
            "wish 1");

    var result = acknowledged(lines);

    assertThat(result.asked()).isTrue();
    assertThat(result.lookedAt()).isEqualTo(6);
    assertThat(result.breaches()).isEqualTo(2);
    assertThat(result.findings().get(0).rows())
        .containsExactly(
            "order 26-0000000-A: acknowledged and not there", "wish 1: acknowledged and not there");
    assertThat(acknowledged(List.of("order " + number)).holds()).isTrue();
  }

  @Test
  void findsFewerDeadDeliveriesThanWerePoisoned() throws SQLException {
    var oneDead = "update outbox_delivery set status = 'DEAD', dead_at = now(), cause = 'poison'";

    assertThat(of(after(oneDead, poisoned(1)), Invariant.I6).holds()).isTrue();
    var found = of(after(oneDead, poisoned(2)), Invariant.I6);
    assertThat(found.lookedAt()).isEqualTo(1);
    assertThat(found.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.rows()).containsExactly("dead deliveries: 1, expected 2"));
  }

  /** The results after these statements, which are taken back. */
  private static List<InvariantResult> after(String statements, InvariantTerms terms)
      throws SQLException {
    try (var connection = database.connect()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("set local session_replication_role = replica");
        statement.execute(statements);
        return InvariantCheck.run(connection, terms);
      } finally {
        connection.rollback();
      }
    }
  }

  private static List<InvariantFinding> doubts(Instant when) {
    return of(InvariantCheck.run(database.dataSource(), InvariantTerms.at(when)), Invariant.I5)
        .findings()
        .stream()
        .filter(finding -> finding.rule().equals("no_transaction_is_in_doubt"))
        .toList();
  }

  private static InvariantResult acknowledged(List<String> lines) {
    var terms = new InvariantTerms(now(), Optional.of(lines), Optional.empty());
    return of(InvariantCheck.run(database.dataSource(), terms), Invariant.I8);
  }

  private static InvariantTerms poisoned(long number) {
    return new InvariantTerms(now(), Optional.empty(), Optional.of(number));
  }

  private static InvariantResult of(List<InvariantResult> results, Invariant invariant) {
    return results.get(invariant.ordinal());
  }

  private static Instant now() {
    return CLOCK.instant();
  }
}
