package org.guildhall.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** WildFly with the EAR, run from a folder of its own so that the assembly stays as it was made. */
public final class Server {
  private static final String EAR = "guildhall.ear";
  private static final int REFUSAL_LENGTH = 2_000;

  private final MarketPlan plan;
  private final Folders folders;
  private final Map<String, String> environment;
  private final Guard guard;
  private ChildProcess process;

  Server(MarketPlan plan, Map<String, String> environment, Guard guard) {
    this.plan = plan;
    this.folders = plan.folders();
    this.environment = environment;
    this.guard = guard;
  }

  /** Lays out the server's folder anew, all but its data: messages and transactions live on. */
  void prepare() {
    var base = folders.server();
    for (var part : List.of("configuration", "deployments", "log", "tmp")) {
      Folders.delete(base.resolve(part));
    }
    Folders.copy(plan.checkout().wildfly().resolve("standalone"), base);
    ConsoleUser.addTo(base.resolve("configuration"));
    Certificate.putInto(base.resolve("configuration"), folders.certificate());
    try {
      Files.copy(
          plan.checkout().ear(),
          base.resolve("deployments").resolve(EAR),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void start() {
    process =
        ChildProcess.start(
            command(), environment, folders.server().resolve("log/console.log"), guard);
  }

  void stop() {
    if (process != null) {
      process.stop(Duration.ofSeconds(60));
    }
  }

  void kill() {
    process.kill();
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** The server's own process, for those who measure it. */
  public long pid() {
    return process.pid();
  }

  /** Refuses when the server ended or would not deploy the EAR, and says where to look. */
  void requireHealthy() {
    if (!isAlive()) {
      throw new CannotRun("The server ended; see " + folders.server().resolve("log/console.log"));
    }
    var refusal = marker("failed");
    if (Files.exists(refusal)) {
      throw new CannotRun(
          "The server refused the EAR: %s%nThe whole story: %s"
              .formatted(start(refusal), folders.serverLog()));
    }
  }

  boolean hasDeployed() {
    return Files.exists(marker("deployed"));
  }

  /** The deployment scanner tells how a deployment went by the name of a file beside it. */
  private Path marker(String outcome) {
    return folders.server().resolve("deployments").resolve(EAR + "." + outcome);
  }

  private static String start(Path refusal) {
    try {
      var text = Files.readString(refusal);
      return text.substring(0, Math.min(text.length(), REFUSAL_LENGTH));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command() {
    var offset = plan.ports().offset();
    return StandaloneCommandBuilder.of(plan.checkout().wildfly())
        .setJavaHome(Java.home())
        .setBaseDirectory(folders.server())
        .setServerConfiguration(plan.profile().configuration())
        .setJavaOptions(plan.javaOptions())
        .addJavaOptions(
            "-Djava.net.preferIPv4Stack=true", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8")
        .addServerArguments(
            "-Djboss.socket.binding.port-offset=" + offset,
            "-Djboss.node.name=node" + offset,
            "-Djboss.tx.node.id=node" + offset)
        .addServerArguments(plan.profile().arguments())
        .build();
  }
}
