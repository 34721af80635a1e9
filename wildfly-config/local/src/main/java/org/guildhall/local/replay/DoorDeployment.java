package org.guildhall.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.guildhall.local.CannotRun;
import org.guildhall.local.Folders;
import org.guildhall.local.Progress;
import org.guildhall.local.Wait;

/** The door stands beside the EAR while a replay runs, and is taken away after it. */
final class DoorDeployment implements AutoCloseable {
  private static final String NAME = "guildhall-replay.war";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;

  private DoorDeployment(Path folder) {
    this.folder = folder;
  }

  static DoorDeployment of(Path war, Folders folders) {
    var deployments = folders.server().resolve("deployments");
    if (!Files.isDirectory(deployments)) {
      throw new CannotRun("No market runs in " + folders.root() + ". Start one: mvn -Prun");
    }
    var deployment = new DoorDeployment(deployments);
    try {
      deployment.clear();
      Files.copy(war, deployments.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Wait.until(deployment::isOpen, PATIENCE, Progress.SILENT, () -> "the replay door opens");
    return deployment;
  }

  private boolean isOpen() {
    if (Files.exists(marker(".failed"))) {
      throw new CannotRun("The server does not take the replay door; see its log");
    }
    return Files.exists(marker(".deployed"));
  }

  private Path marker(String state) {
    return folder.resolve(NAME + state);
  }

  private void clear() throws IOException {
    for (var state : new String[] {".failed", ".deployed", ".undeployed"}) {
      Files.deleteIfExists(marker(state));
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(NAME));
      Wait.until(
          () -> Files.exists(marker(".undeployed")),
          PATIENCE,
          Progress.SILENT,
          () -> "the replay door closes");
      clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
