package org.guildhall.acceptance;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.local.LedgerCheck;
import org.guildhall.local.Market;
import org.guildhall.local.Progress;
import org.guildhall.reporting.entity.Invariant;
import org.guildhall.reporting.entity.InvariantResult;
import org.guildhall.reporting.entity.InvariantTerms;

/**
 * {@code mvn -Pdrills}: starts a market of its own, hurts it again and again, and looks after each
 * run whether it healed and whether everything that must hold does. It fails on any breach.
 */
public final class Drills {
  private static final List<Drill> ALL =
      List.of(
          new DoubleClickDrill(),
          new LastUnitsDrill(),
          new WebhooksDrill(),
          KillDrill.ofServer(),
          KillDrill.ofDatabase(),
          new ProviderDrill(),
          new MailDrill(),
          new PoisonDrill(),
          new PoolDrill());

  // it tells at length that a PostgreSQL which was killed cannot be stopped any more
  private static final String STOPPING_THE_KILLED =
      "org.slf4j.simpleLogger.log.io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

  private final DrillOptions options;
  private final DrillGround ground;
  private final Progress progress;
  private final List<DrillTally> tallies = new ArrayList<>();

  private Drills(DrillOptions options, Market market, Progress progress) {
    this.options = options;
    this.ground = new DrillGround(market, options.seed());
    this.progress = progress;
  }

  public static void main(String[] arguments) {
    System.setProperty(STOPPING_THE_KILLED, "off");
    var checkout = Path.of(arguments[0]);
    var options = DrillOptions.from(System.getProperties(), ALL, checkout);
    var progress = Progress.onConsole();
    var market = market(checkout, options, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(market::stop, "stop-the-market"));
    boolean clean;
    try {
      market.start();
      clean = new Drills(options, market, progress).run();
    } finally {
      market.stop();
    }
    if (!clean) {
      throw new IllegalStateException("The drills found breaches; they are listed above");
    }
  }

  /** Durable as the one-command run's; it boots faster and tries failed messages again sooner. */
  private static Market market(Path checkout, DrillOptions options, Progress progress) {
    return Market.of(checkout)
        .data(options.data())
        .portOffset(options.offset())
        .fresh(options.reset())
        .progress(progress)
        .java("-XX:TieredStopAtLevel=1")
        .set("GUILDHALL_BCRYPT_COST", "4")
        .set("GUILDHALL_REDELIVERY_DELAY", "100")
        .set("GUILDHALL_REDELIVERY_LONGEST", "1000")
        .build();
  }

  private boolean run() {
    progress.say("Drills with seed " + options.seed() + " (-Dguildhall.seed)");
    options.runs().forEach(this::run);
    print();
    return tallies.stream().allMatch(DrillTally::isClean);
  }

  private void run(Drill drill, int runs) {
    var tally = new DrillTally(drill.name(), runs);
    tallies.add(tally);
    drill.prepare(ground);
    var end = Instant.now().plus(options.longest());
    for (int number = 1; number <= runs && Instant.now().isBefore(end); number++) {
      run(drill, number, tally);
      progress.say("  " + tally.line());
    }
  }

  private void run(Drill drill, int number, DrillTally tally) {
    var before = tally.breaches().size();
    ground.markHurt();
    noting(
        tally,
        number,
        () -> {
          drill.run(ground, number);
          new Healing(ground.rows()).await();
          tally.healed(ground.sinceHurt());
        });
    ground
        .takeWrongAnswers()
        .forEach(
            (answer, times) -> tally.breach("run %d: %d x %s".formatted(number, times, answer)));
    noting(tally, number, () -> check(number, tally));
    tally.breaches().stream().skip(before).forEach(breach -> progress.say("  BREACH in " + breach));
  }

  /** Whatever goes wrong is a breach of this run; the next run goes on. */
  private static void noting(DrillTally tally, int number, Runnable work) {
    try {
      work.run();
    } catch (AssertionError | RuntimeException broken) {
      tally.breach("run " + number + ": " + broken);
    }
  }

  private void check(int number, DrillTally tally) {
    var terms =
        new InvariantTerms(
            Clock.systemUTC().instant(), Optional.of(ground.journal().lines()), Optional.of(0L));
    var report =
        LedgerCheck.of(ground.market().dataSource(), ground.market().sandboxAddress(), terms);
    var lost =
        report.results().stream()
            .filter(result -> result.invariant() == Invariant.I8)
            .mapToLong(InvariantResult::breaches)
            .sum();
    tally.lost(lost);
    if (report.breaches() > lost) {
      tally.breach("run %d: %s".formatted(number, report.text()));
    }
  }

  private void print() {
    System.out.println();
    System.out.println(DrillTally.head());
    tallies.forEach(tally -> System.out.println(tally.line()));
    for (var tally : tallies) {
      tally
          .breaches()
          .forEach(breach -> System.out.println(tally.line().split(" ")[0] + " " + breach));
    }
  }
}
