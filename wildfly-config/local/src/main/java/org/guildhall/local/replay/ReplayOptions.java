package org.guildhall.local.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.guildhall.local.CannotRun;

/** What the replay was asked, as {@code -Dguildhall.…}. */
record ReplayOptions(
    int portOffset, Optional<Path> data, Path file, int invoices, int buyers, Duration most) {
  private static final String ALL = "1000000";

  static ReplayOptions from(Properties properties, Path checkout) {
    var file =
        Path.of(
            properties.getProperty(
                "guildhall.replay",
                checkout.resolve("../shared/data/uci-online-retail.csv.xz").toString()));
    if (!Files.isReadable(file)) {
      throw new CannotRun("guildhall.replay: cannot read the file " + file.toAbsolutePath());
    }
    return new ReplayOptions(
        number(properties, "guildhall.portOffset", "0"),
        Optional.ofNullable(properties.getProperty("guildhall.data")).map(Path::of),
        file.toAbsolutePath().normalize(),
        number(properties, "guildhall.replay.invoices", ALL),
        number(properties, "guildhall.replay.buyers", "6"),
        Duration.ofMinutes(number(properties, "guildhall.replay.minutes", ALL)));
  }

  private static int number(Properties properties, String name, String otherwise) {
    var text = properties.getProperty(name, otherwise);
    if (!text.matches("[0-9]{1,7}")) {
      throw new CannotRun("%s must be a whole number, not '%s'".formatted(name, text));
    }
    return Integer.parseInt(text);
  }
}
