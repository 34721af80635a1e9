package org.guildhall.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the build made and a run needs, as found in the folder of the checkout. */
public record Checkout(Path folder) {

  public Checkout {
    folder = folder.toAbsolutePath().normalize();
  }

  public Path ear() {
    return existing("ear/target/guildhall.ear");
  }

  public Path wildfly() {
    return existing("wildfly-config/server/target/wildfly");
  }

  /** The sandbox's own jar; its manifest names the libraries beside it. */
  public Path sandbox() {
    return existing("wildfly-config/sandbox/target/guildhall-sandbox.jar");
  }

  /** The door of a replay, which stands beside the EAR as long as the replay runs. */
  public Path replayDoor() {
    return existing("wildfly-config/replay/target/guildhall-replay.war");
  }

  private Path existing(String path) {
    var found = folder.resolve(path);
    if (!Files.exists(found)) {
      throw new CannotRun(found + " is not there. Build first: mvn package -DskipTests");
    }
    return found;
  }
}
