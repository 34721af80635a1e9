package org.guildhall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  private static final Ports PORTS = new Ports(40);

  @Test
  void letsOneRunInAndTellsTheSecondWhoIsThere(@TempDir Path folder) {
    var file = folder.resolve("run.lock");
    try (var first = RunLock.take(file, PORTS)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> RunLock.take(file, new Ports(50)))
          .isInstanceOf(CannotRun.class)
          .hasMessageContaining("A run is already going in " + folder)
          .hasMessageContaining(
              "process %d, http://localhost:8120/".formatted(ProcessHandle.current().pid()));
    }
  }

  @Test
  void isFreeAgainAfterTheRun(@TempDir Path folder) {
    var file = folder.resolve("run.lock");
    RunLock.take(file, PORTS).close();

    try (var second = RunLock.take(file, PORTS)) {
      assertThat(second).isNotNull();
    }
  }
}
