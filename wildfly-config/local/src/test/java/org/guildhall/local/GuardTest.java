package org.guildhall.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GuardTest {
  @Test
  void endsWhatWasNotStruckOffTheList() throws IOException, InterruptedException {
    var left = sleeper();
    var guard = Guard.start();
    guard.watch(left.pid());

    // what the operating system does when the launcher is killed
    guard.close();

    assertThat(left.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void leavesAloneWhatEndedInOrder() throws IOException, InterruptedException {
    var stranger = sleeper();
    var watched = sleeper();
    var guard = Guard.start();
    guard.watch(stranger.pid());
    guard.watch(watched.pid());
    guard.forget(stranger.pid());

    guard.close();

    assertThat(watched.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(stranger.isAlive()).isTrue();
    stranger.destroyForcibly();
  }

  private static Process sleeper() throws IOException {
    return new ProcessBuilder("sleep", "60").start();
  }
}
