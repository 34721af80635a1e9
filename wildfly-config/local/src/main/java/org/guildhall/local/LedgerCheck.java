package org.guildhall.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.guildhall.reporting.entity.InvariantCheck;
import org.guildhall.reporting.entity.InvariantTerms;

/**
 * {@code mvn -Pledger-check}: looks whether every invariant of a market holds and fails when one
 * does not. A market that is running is asked where it stands; of a stopped one the database is
 * started for as long as the look takes. Nothing is changed.
 */
public final class LedgerCheck {
  private static final String CONNECTION_REFUSED = "08001";
  private static final String LAST_BEAT = "select max(beat_at) from node_heartbeat";

  private final Folders folders;
  private final CheckOptions options;
  private final Clock clock;

  LedgerCheck(Path checkout, CheckOptions options, Clock clock) {
    this.folders = new Folders(options.data().orElse(checkout.resolve(".guildhall")));
    this.options = options;
    this.clock = clock;
  }

  public static void main(String[] arguments) {
    var options = CheckOptions.from(System.getProperties());
    var report = new LedgerCheck(Path.of(arguments[0]), options, Clock.systemUTC()).run();
    System.out.print(report.text());
    if (report.breaches() > 0) {
      throw new CannotRun("Not everything holds; breaches: " + report.breaches());
    }
  }

  /** What a market that is running shows at this moment, the provider's books included. */
  public static CheckReport of(DataSource database, URI provider, InvariantTerms terms) {
    try {
      return new CheckReport(
          terms.now(),
          InvariantCheck.run(database, terms),
          ProviderMatch.compare(provider, database));
    } catch (IllegalStateException e) {
      throw new CannotRun(
          "The invariants cannot be read. Is the market of this version? " + e.getCause(), e);
    }
  }

  CheckReport run() {
    var database = new Database(folders, options.ports().postgres(), true, null);
    return isUp(database.dataSource())
        ? look(database.dataSource(), clock.instant())
        : lookWhileStopped();
  }

  private CheckReport lookWhileStopped() {
    if (!Files.exists(folders.database().resolve("PG_VERSION"))) {
      throw new CannotRun(
          "No market listens on port %d and there is none in %s. Name it with -Dguildhall.portOffset or -Dguildhall.data"
              .formatted(options.ports().postgres(), folders.root()));
    }
    try (var lock = RunLock.take(folders.lock(), options.ports());
        var guard = Guard.start()) {
      var database = new Database(folders, options.ports().postgres(), true, guard);
      try {
        database.start();
        return look(database.dataSource(), lastBeat(database.dataSource()));
      } finally {
        database.stop();
      }
    }
  }

  private CheckReport look(DataSource database, Instant now) {
    var terms = new InvariantTerms(now, options.acknowledged(), options.dead());
    return of(database, options.provider(), terms);
  }

  /** Nothing waited while nothing ran: what waits in a stopped market is counted from its stop. */
  private Instant lastBeat(DataSource database) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(LAST_BEAT)) {
      rows.next();
      var beat = rows.getTimestamp(1);
      return beat == null ? clock.instant() : beat.toInstant();
    } catch (SQLException e) {
      throw new CannotRun("The market's database cannot be read", e);
    }
  }

  private static boolean isUp(DataSource database) {
    try (var connection = database.getConnection()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      if (CONNECTION_REFUSED.equals(e.getSQLState())) {
        return false;
      }
      throw new CannotRun("The market's database does not let us in: " + e.getMessage(), e);
    }
  }
}
