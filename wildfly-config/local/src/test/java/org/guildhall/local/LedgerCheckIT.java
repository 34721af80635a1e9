package org.guildhall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.guildhall.local.demo.DemoMarket;
import org.guildhall.reporting.entity.Invariant;
import org.guildhall.reporting.entity.InvariantResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a real market's database, stopped and running. */
class LedgerCheckIT {
  private static final Ports PORTS = new Ports(2900);
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int CHEAP = 4;

  @TempDir Path folder;
  private Folders folders;
  private Guard guard;
  private Database database;

  @BeforeEach
  void prepare() {
    folders = new Folders(folder);
    folders.create();
    guard = Guard.start();
    database = new Database(folders, PORTS.postgres(), false, guard);
    database.start();
    database.migrate();
    DemoMarket.load(database.dataSource(), folders.media(), CLOCK, CHEAP);
  }

  @AfterEach
  void stop() {
    database.stop();
    guard.close();
  }

  @Test
  void startsAStoppedMarketsDatabaseAndStopsItAgain() {
    database.stop();

    var report = check().run();

    assertThat(report.results()).flatExtracting(InvariantResult::findings).isEmpty();
    assertThat(report.breaches()).isZero();
    assertThat(report.provider()).isEmpty();
    assertThat(report.text())
        .containsPattern("I1 +stock per SKU +[1-9][0-9]* SKUs +OK")
        .containsPattern("and the providers say the same +not reachable +SKIPPED")
        .containsPattern("I8 +acknowledged writes are there +no list given +SKIPPED");
    Ports.requireFree(PORTS.postgres(), "PostgreSQL", PORTS.offset());
  }

  @Test
  void countsTheWaitingOfAStoppedMarketFromItsStop() throws SQLException {
    var stopped = CLOCK.instant().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
    asSuperuser("insert into node_heartbeat values ('n1', '" + stopped + "')");
    database.stop();

    assertThat(check().run().asOf()).isEqualTo(stopped);
  }

  @Test
  void asksARunningMarketAndNamesWhatIsBroken() throws SQLException {
    var begun = CLOCK.instant();
    assertThat(check().run().breaches()).isZero();
    asSuperuser(
        "set session_replication_role = replica;"
            + " update stock_level set on_hand = on_hand + 1 where variant_id ="
            + " (select variant_id from stock_level order by 1 limit 1)");

    var report = check().run();

    assertThat(report.asOf()).isBetween(begun, Instant.MAX);
    // the variant, and the product it is a part of
    assertThat(report.breaches()).isEqualTo(2);
    assertThat(report.results())
        .filteredOn(result -> !result.holds())
        .extracting(InvariantResult::invariant)
        .containsExactly(Invariant.I1);
    assertThat(report.text())
        .contains("BREACH 2")
        .contains("on hand is the sum of its movements: 1");
  }

  @Test
  void refusesWhereThereIsNoMarket() {
    var nowhere =
        new CheckOptions(
            new Ports(2901),
            Optional.of(folder.resolve("none")),
            Optional.empty(),
            Optional.empty());

    assertThatThrownBy(() -> new LedgerCheck(folder, nowhere, CLOCK).run())
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("No market listens on port 57221");
  }

  private LedgerCheck check() {
    var options = new CheckOptions(PORTS, Optional.of(folder), Optional.empty(), Optional.empty());
    return new LedgerCheck(folder, options, CLOCK);
  }

  private static void asSuperuser(String sql) throws SQLException {
    var address = "jdbc:postgresql://localhost:" + PORTS.postgres() + "/guildhall";
    try (var connection = DriverManager.getConnection(address, "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
