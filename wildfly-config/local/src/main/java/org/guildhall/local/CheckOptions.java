package org.guildhall.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What {@code ledger-check} was asked, as {@code -Dguildhall.…}: of which market, and against what
 * it is held beside its own rows.
 */
record CheckOptions(
    Ports ports, Optional<Path> data, Optional<List<String>> acknowledged, Optional<Long> dead) {

  static CheckOptions from(Properties properties) {
    var run = Options.from(properties);
    return new CheckOptions(
        new Ports(run.portOffset()),
        run.data(),
        Optional.ofNullable(properties.getProperty("guildhall.acknowledged"))
            .map(Path::of)
            .map(CheckOptions::lines),
        Optional.ofNullable(properties.getProperty("guildhall.dead")).map(CheckOptions::count));
  }

  /** Where the payment provider of that market answers. */
  URI provider() {
    var sandbox = "http://localhost:" + ports.sandbox();
    return URI.create(System.getenv().getOrDefault("GUILDHALL_STRIPE_BASE_URL", sandbox));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new CannotRun(
          "guildhall.acknowledged: cannot read the file " + file.toAbsolutePath(), e);
    }
  }

  private static Long count(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new CannotRun("guildhall.dead must be a whole number, not '%s'".formatted(text));
    }
    return Long.valueOf(text);
  }
}
