package org.guildhall.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What was asked for on the command line, as {@code -Dguildhall.…}. */
record Options(
    boolean reset,
    int portOffset,
    ServerProfile profile,
    Optional<Path> data,
    Optional<Path> catalogue) {
  private static final int HIGHEST_OFFSET = 65535 - 54320;

  static Options from(Properties properties) {
    return new Options(
        flag(properties, "guildhall.reset"),
        offset(properties.getProperty("guildhall.portOffset", "0")),
        profile(properties.getProperty("guildhall.profile", "standalone")),
        Optional.ofNullable(properties.getProperty("guildhall.data")).map(Path::of),
        Optional.ofNullable(properties.getProperty("guildhall.import")).map(Options::readable));
  }

  /** True for {@code -Dname} alone and for {@code -Dname=true}. */
  private static boolean flag(Properties properties, String name) {
    var value = properties.getProperty(name, "false");
    return value.isEmpty() || Boolean.parseBoolean(value);
  }

  private static int offset(String text) {
    try {
      var offset = Integer.parseInt(text);
      if (offset >= 0 && offset <= HIGHEST_OFFSET) {
        return offset;
      }
    } catch (NumberFormatException e) {
      throw wrongOffset(text);
    }
    throw wrongOffset(text);
  }

  private static ServerProfile profile(String text) {
    return switch (text) {
      case "standalone" -> ServerProfile.STANDALONE;
      case "ha" -> ServerProfile.HA;
      default ->
          throw new CannotRun(
              "guildhall.profile must be standalone or ha, not '%s'".formatted(text));
    };
  }

  private static CannotRun wrongOffset(String text) {
    return new CannotRun(
        "guildhall.portOffset must be a whole number from 0 to %d, not '%s'"
            .formatted(HIGHEST_OFFSET, text));
  }

  private static Path readable(String text) {
    var file = Path.of(text).toAbsolutePath().normalize();
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CannotRun("guildhall.import: cannot read the file " + file);
    }
    return file;
  }
}
