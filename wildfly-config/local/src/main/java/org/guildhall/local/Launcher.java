package org.guildhall.local;

import java.nio.file.Path;
import java.time.Duration;

/** {@code mvn -Prun}: starts a market, says where it is, and stays until Ctrl-C or SIGTERM. */
public final class Launcher {
  private static final Duration A_LONG_TIME = Duration.ofDays(3650);

  private Launcher() {}

  public static void main(String[] arguments) {
    var options = Options.from(System.getProperties());
    var progress = Progress.onConsole();
    var market = plan(Path.of(arguments[0]), options, progress).build();
    var ended = new Ending(market);
    Runtime.getRuntime().addShutdownHook(new Thread(ended::bySignal, "stop-the-market"));
    try {
      market.start();
      progress.say("READY");
      System.out.print(Welcome.text(market));
      new Afterwards(market, progress).follow();
      stay(market);
    } catch (RuntimeException e) {
      ended.byFailure(e);
    }
  }

  private static MarketPlan plan(Path checkout, Options options, Progress progress) {
    var plan =
        Market.of(checkout)
            .portOffset(options.portOffset())
            .profile(options.profile())
            .fresh(options.reset())
            .progress(progress);
    options.data().ifPresent(plan::data);
    options.catalogue().ifPresent(file -> plan.set("GUILDHALL_IMPORT", file.toString()));
    return plan;
  }

  /** Does not return: it refuses when the server ends by itself. */
  private static void stay(Market market) {
    Wait.until(
        () -> !market.isServerAlive(), A_LONG_TIME, Progress.SILENT, () -> "the server is running");
    throw new CannotRun("The server ended by itself; see " + market.serverLog());
  }
}
