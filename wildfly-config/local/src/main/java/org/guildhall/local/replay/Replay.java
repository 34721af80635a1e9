package org.guildhall.local.replay;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.guildhall.local.CannotRun;
import org.guildhall.local.Checkout;
import org.guildhall.local.Folders;
import org.guildhall.local.LedgerCheck;
import org.guildhall.local.Market;
import org.guildhall.local.Progress;
import org.guildhall.local.Wait;
import org.guildhall.reporting.entity.InvariantTerms;

/**
 * {@code mvn -Preplay}: opens a shop in a market that runs, lets several buyers at once buy what a
 * real shop sold, gives back what it took back, and compares. Fails when anything differs.
 */
public final class Replay {
  private static final Duration REFUNDS = Duration.ofMinutes(10);
  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);

  private final Market market;
  private final Path war;
  private final Progress progress;
  private final Clock clock = Clock.systemUTC();
  private Instant said = Instant.EPOCH;

  public Replay(Market market, Path checkout, Progress progress) {
    this.market = market;
    this.war = new Checkout(checkout).replayDoor();
    this.progress = progress;
  }

  public static void main(String[] arguments) {
    var checkout = Path.of(arguments[0]).toAbsolutePath().normalize();
    var options = ReplayOptions.from(System.getProperties(), checkout);
    var plan = Market.of(checkout).portOffset(options.portOffset());
    options.data().ifPresent(plan::data);
    var market = plan.build();
    market.attach();
    var replay = new Replay(market, checkout, Progress.onConsole());
    var report = replay.run(options.file(), options.invoices(), options.buyers(), options.most());
    System.out.print(report.text());
    if (report.breaches() > 0) {
      throw new CannotRun("The replay is not as the file; breaches: " + report.breaches());
    }
  }

  /** Replays the first so many invoices with so many buyers, and takes none up after that time. */
  public ReplayReport run(Path path, int invoices, int buyers, Duration most) {
    var file = new RetailFile(path);
    var plan = ReplayPlan.of(file.invoices(invoices));
    progress.say(
        String.format(
            Locale.US,
            "plan: %,d rows, %,d orders, %,d refunds",
            plan.rows().size(),
            plan.baskets().size(),
            plan.givingBack().size()));
    var door = new Door(market.address(), market.sandboxAddress());
    var rows = new Rows(market.dataSource());
    var name = "replay-" + clock.instant().getEpochSecond();
    var stall = new Stall(door, rows, progress, name);
    try (var deployment = DoorDeployment.of(war, new Folders(market.root()))) {
      stall.open(plan);
      progress.say("shop " + name + ": " + stall.size());
      return replay(file, plan, new Buyers(door, rows, stall, buyers, clock, most), rows, stall);
    }
  }

  private ReplayReport replay(
      RetailFile file, ReplayPlan plan, Buyers buyers, Rows rows, Stall stall) {
    var root = market.root();
    var consumption = Consumption.of(root, market.ports().sandbox());
    var begun = System.nanoTime();
    buyers.replay(plan, () -> tell(buyers, plan));
    var seconds = (System.nanoTime() - begun) / 1e9;
    var used = consumption.lines();
    Wait.until(
        () -> rows.refundsUnderWay(stall.shop()) == 0,
        REFUNDS,
        progress,
        () -> "refunds under way: " + rows.refundsUnderWay(stall.shop()));
    var journal = Journal.of(plan);
    journal.write(root.resolve("replay"));
    progress.say("journal in " + root.resolve("replay"));
    var comparison = Comparison.of(market.dataSource(), file, journal, stall.shop());
    var check =
        LedgerCheck.of(
            market.dataSource(), market.sandboxAddress(), InvariantTerms.at(clock.instant()));
    return new ReplayReport(journal, comparison, check, seconds, buyers.spent(), used);
  }

  private void tell(Buyers buyers, ReplayPlan plan) {
    if (clock.instant().isAfter(said.plus(BETWEEN_WORDS))) {
      said = clock.instant();
      progress.say("  %d of %d orders paid".formatted(buyers.paid(), plan.baskets().size()));
    }
  }
}
