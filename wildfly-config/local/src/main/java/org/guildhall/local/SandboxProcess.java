package org.guildhall.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The outside world, in a process of its own. */
final class SandboxProcess {
  private final MarketPlan plan;
  private final Folders folders;
  private final Ports ports;
  private final Guard guard;
  private ChildProcess process;

  SandboxProcess(MarketPlan plan, Guard guard) {
    this.plan = plan;
    this.folders = plan.folders();
    this.ports = plan.ports();
    this.guard = guard;
  }

  URI address() {
    return URI.create("http://localhost:" + ports.sandbox() + "/");
  }

  void start() {
    process = ChildProcess.start(command(), Map.of(), log(), guard);
  }

  /** Refuses when it ended, and says where to look. */
  void requireHealthy() {
    if (!process.isAlive()) {
      throw new CannotRun("The sandbox ended; see " + log());
    }
  }

  void stop() {
    if (process != null) {
      process.stop(Duration.ofSeconds(10));
    }
  }

  private List<String> command() {
    var market = "http://localhost:" + ports.http();
    var command = new ArrayList<String>();
    command.addAll(
        List.of(
            Java.executable(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-jar",
            plan.checkout().sandbox().toString()));
    command.add("--http-port=" + ports.sandbox());
    command.add("--smtp-port=" + ports.smtp());
    command.add("--market-url=" + market);
    command.add("--webhook-url=" + market + "/hooks/stripe");
    command.add("--paypal-webhook-url=" + market + "/hooks/paypal");
    command.add("--state-dir=" + folders.sandbox().resolve("state"));
    plan.sandboxOptions().forEach((name, value) -> command.add("--" + name + "=" + value));
    return command;
  }

  private Path log() {
    return folders.sandbox().resolve("sandbox.log");
  }
}
