package org.guildhall.reporting.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.World;

/** The schema's world, put right: every invariant holds in it. */
final class CleanWorld {
  private CleanWorld() {}

  static TestDatabase fresh() {
    var database = World.fresh();
    World.execute(database, text("clean.sql"));
    return database;
  }

  static String text(String name) {
    try (var in = CleanWorld.class.getResourceAsStream("/invariants/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
