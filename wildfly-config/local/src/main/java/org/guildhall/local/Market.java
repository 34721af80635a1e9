package org.guildhall.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.guildhall.local.demo.DemoMarket;

/**
 * A whole market on this machine: PostgreSQL, sandbox and server. The one-command run starts one,
 * and so do the tests, with fast settings and ports of their own.
 */
public final class Market implements AutoCloseable {
  private static final Duration SANDBOX_BOOT = Duration.ofMinutes(1);
  private static final Duration BOOT = Duration.ofMinutes(5);

  private final MarketPlan plan;
  private final Folders folders;
  private final Ports ports;
  private final Progress progress;
  private final Web web = new Web();
  private final Storefront storefront;
  private RunLock lock;
  private Guard guard;
  private Database database;
  private SandboxProcess sandbox;
  private Server server;
  private volatile boolean stopping;
  private boolean stopped;

  Market(MarketPlan plan) {
    this.plan = plan;
    this.folders = plan.folders();
    this.ports = plan.ports();
    this.progress = plan.progress();
    this.storefront = new Storefront(ports, web);
  }

  /** A market made of what the build left in this checkout. */
  public static MarketPlan of(Path checkout) {
    return new MarketPlan(new Checkout(checkout));
  }

  /** Starts everything and returns when the home page answers with its pictures. */
  public void start() {
    unlessStopping(this::prepare);
    progress.say("PostgreSQL on port " + ports.postgres());
    unlessStopping(database::start);
    migrate();
    unlessStopping(this::loadDemo);
    progress.say("Sandbox on port " + ports.sandbox() + ", mail on port " + ports.smtp());
    unlessStopping(sandbox::start);
    awaitSandbox();
    progress.say("WildFly on port " + ports.http());
    unlessStopping(server::prepare);
    startServer();
    awaitPictures();
  }

  /**
   * Speaks to a market that another process keeps running on these ports and in this folder, so
   * that a test can be repeated without a boot; stopping leaves that one alone.
   */
  public void attach() {
    stopped = true;
    assemble();
  }

  /** Stops in the reverse order: nobody loses what it still needs. Safe to call at any time. */
  public void stop() {
    stopping = true;
    synchronized (this) {
      if (!stopped) {
        stopAll();
      }
      stopped = true;
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** Ends the server as a power failure would. */
  public void killServer() {
    server.kill();
  }

  /** Starts the server again, with the data it left, and waits for the home page. */
  public void restartServer() {
    startServer();
  }

  /** Ends PostgreSQL and all its backends as a power failure would. */
  public void killDatabase() {
    database.kill();
  }

  /** Starts PostgreSQL again on what it had written down; the server is not told. */
  public void restartDatabase() {
    unlessStopping(database::start);
  }

  /** Stops the server in good order; the database and the sandbox go on. */
  public void stopServer() {
    server.stop();
  }

  public boolean isServerAlive() {
    return server.isAlive();
  }

  public long serverPid() {
    return server.pid();
  }

  public Path serverLog() {
    return folders.serverLog();
  }

  /** Where this market keeps its data. */
  public Path root() {
    return folders.root();
  }

  public Ports ports() {
    return ports;
  }

  public URI address() {
    return storefront.address();
  }

  public URI sandboxAddress() {
    return sandbox.address();
  }

  public URI consoleAddress() {
    return URI.create("http://localhost:" + ports.management() + "/");
  }

  public DataSource dataSource() {
    return database.dataSource();
  }

  private void prepare() {
    lock = RunLock.take(folders.lock(), ports);
    ports.requireFree();
    if (plan.isFresh()) {
      progress.say("Starting anew: deleting the data in " + folders.root());
      folders.wipe();
    }
    folders.create();
    guard = Guard.start();
    assemble();
  }

  private void assemble() {
    database = new Database(folders, ports.postgres(), plan.isDurable(), guard);
    sandbox = new SandboxProcess(plan, guard);
    server = new Server(plan, environment(), guard);
  }

  private Map<String, String> environment() {
    return ServerEnvironment.of(database, folders, ports, plan.environment());
  }

  private void migrate() {
    var count = database.migrate();
    if (count > 0) {
      progress.say("  schema: " + count + " migrations");
    }
  }

  private void loadDemo() {
    var brought =
        DemoMarket.load(
            database.dataSource(), folders.media(), Clock.systemUTC(), plan.passwordCost());
    if (!brought.isNothing()) {
      progress.say(
          "  demo market: %d shops, %d listings, %d reviews, %d orders"
              .formatted(brought.shops(), brought.listings(), brought.reviews(), brought.orders()));
    }
  }

  private void awaitSandbox() {
    Wait.until(this::isSandboxUp, SANDBOX_BOOT, progress, () -> "the sandbox is starting");
  }

  private boolean isSandboxUp() {
    sandbox.requireHealthy();
    return web.answers(sandbox.address());
  }

  private void startServer() {
    unlessStopping(server::start);
    Wait.until(this::isOpen, BOOT, progress, this::bootState);
  }

  private boolean isOpen() {
    server.requireHealthy();
    // the server holds early callers back and lets them in all at once
    return server.hasDeployed() && storefront.isOpen();
  }

  private String bootState() {
    return server.hasDeployed() ? storefront.state() : "the server is booting";
  }

  private void awaitPictures() {
    Wait.until(
        storefront::isComplete,
        BOOT,
        progress,
        () -> "pictures of the home page; image queue " + ImageQueue.of(dataSource()));
  }

  private synchronized void unlessStopping(Runnable step) {
    if (stopping) {
      throw new CannotRun("Stopped while starting");
    }
    step.run();
  }

  private void stopAll() {
    if (server != null) {
      server.stop();
    }
    if (sandbox != null) {
      sandbox.stop();
    }
    if (database != null) {
      database.stop();
    }
    if (guard != null) {
      guard.close();
    }
    if (lock != null) {
      lock.close();
    }
  }
}
