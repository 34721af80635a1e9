package org.guildhall.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The outside world, in a process of its own. */
final class SandboxProcess {
  private final Path jar;
  private final Folders folders;
  private final Ports ports;
  private final Guard guard;
  private ChildProcess process;

  SandboxProcess(Path jar, Folders folders, Ports ports, Guard guard) {
    this.jar = jar;
    this.folders = folders;
    this.ports = ports;
    this.guard = guard;
  }

  void start() {
    process =
        ChildProcess.start(
            List.of(Java.executable(), "-Xmx128m", "-XX:+UseSerialGC", "-jar", jar.toString()),
            Map.of(
                "SANDBOX_PORT", String.valueOf(ports.sandbox()),
                "SANDBOX_SMTP_PORT", String.valueOf(ports.smtp()),
                "SANDBOX_DATA", folders.sandbox().toString()),
            folders.sandbox().resolve("sandbox.log"),
            guard);
  }

  void stop() {
    if (process != null) {
      process.stop(Duration.ofSeconds(10));
    }
  }
}
