package org.guildhall.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLogTest {

  @TempDir private Path folder;

  @Test
  void remembersWhatItWasToldLast() {
    try (StateLog log = StateLog.in(folder)) {
      log.table("a").put("1", Json.object().put("x", "old"));
      log.table("a").put("2", Json.object().put("x", "two"));
      log.table("a").put("1", Json.object().put("x", "new \"quoted\" \u2028"));
      log.table("b").put("1", Json.object());
      log.table("b").remove("1");
    }
    try (StateLog log = StateLog.in(folder)) {
      assertThat(log.table("a").get("1"))
          .hasValueSatisfying(
              row -> assertThat(row.path("x").asText()).isEqualTo("new \"quoted\" \u2028"));
      assertThat(log.table("a").newest(row -> true))
          .extracting(row -> row.path("x").asText())
          .first()
          .isEqualTo("two");
      assertThat(log.table("b").size()).isZero();
    }
  }

  @Test
  void dropsALineThatWasTornByAKill() throws IOException {
    try (StateLog log = StateLog.in(folder)) {
      log.table("a").put("1", Json.object().put("x", 1));
    }
    Files.writeString(file(), "[\"a\",\"2\",{\"x\":", StandardOpenOption.APPEND);
    try (StateLog log = StateLog.in(folder)) {
      assertThat(log.table("a").size()).isEqualTo(1);
      log.table("a").put("2", Json.object().put("x", 2));
    }
    try (StateLog log = StateLog.in(folder)) {
      assertThat(log.table("a").size()).isEqualTo(2);
    }
  }

  @Test
  void refusesALogThatIsBrokenInTheMiddle() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(file(), "nonsense\n[\"a\",\"1\",{}]\n");
    assertThatThrownBy(() -> StateLog.in(folder)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void refusesAFolderThatAnotherSandboxUses() {
    try (StateLog first = StateLog.in(folder)) {
      first.table("a").put("1", Json.object());
      assertThatThrownBy(() -> StateLog.in(folder))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("another sandbox");
      first.table("a").put("2", Json.object());
    }
    try (StateLog next = StateLog.in(folder)) {
      assertThat(next.table("a").size()).isEqualTo(2);
    }
  }

  @Test
  void forgetsItsHistoryAtTheNextStart() throws IOException {
    try (StateLog log = StateLog.in(folder)) {
      for (int i = 0; i < 100; i++) {
        log.table("a").put("1", Json.object().put("x", i));
      }
    }
    assertThat(Files.readAllLines(file())).hasSize(100);
    StateLog.in(folder).close();
    assertThat(Files.readAllLines(file())).hasSize(1);
  }

  @Test
  void whatComesOutIsACopy() {
    Table table = StateLog.temporary().table("a");
    table.put("1", Json.object().put("x", 1));
    table.get("1").orElseThrow().put("x", 2);
    assertThat(table.get("1").orElseThrow().path("x").asInt()).isEqualTo(1);
  }

  @Test
  void keepsOnlyTheNewest() {
    Table table = StateLog.temporary().table("a");
    for (int i = 0; i < 5; i++) {
      table.put("" + i, Json.object().put("x", i));
    }
    table.keepNewest(2);
    assertThat(table.newest(row -> true))
        .extracting(row -> row.path("x").asInt())
        .containsExactly(4, 3);
  }

  private Path file() {
    return folder.resolve("state.jsonl");
  }
}
