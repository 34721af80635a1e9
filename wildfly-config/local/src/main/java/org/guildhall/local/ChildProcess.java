package org.guildhall.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of this run, deaf to Ctrl-C and watched by the guard. */
final class ChildProcess {
  private static final List<String> DEAF_TO_CTRL_C =
      List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

  private final Process process;
  private final Guard guard;

  private ChildProcess(Process process, Guard guard) {
    this.process = process;
    this.guard = guard;
  }

  static ChildProcess start(
      List<String> command, Map<String, String> environment, Path output, Guard guard) {
    var whole = new ArrayList<>(DEAF_TO_CTRL_C);
    whole.addAll(command);
    var builder =
        new ProcessBuilder(whole)
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Folders.createFolder(output.getParent());
    try {
      var child = new ChildProcess(builder.start(), guard);
      guard.watch(child.pid());
      return child;
    } catch (IOException e) {
      throw new CannotRun("Cannot start " + command.get(0), e);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Asks it to end and waits; what does not end in time is killed. */
  void stop(Duration patience) {
    process.destroy();
    if (!endsWithin(patience)) {
      process.destroyForcibly();
      endsWithin(Duration.ofSeconds(10));
    }
    guard.forget(pid());
  }

  /** The end without warning, as in a power failure. */
  void kill() {
    process.destroyForcibly();
    endsWithin(Duration.ofSeconds(10));
    guard.forget(pid());
  }

  private boolean endsWithin(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
