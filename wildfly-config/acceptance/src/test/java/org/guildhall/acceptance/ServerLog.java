package org.guildhall.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the server complained of. */
final class ServerLog {
  private static final Pattern COMPLAINT = Pattern.compile("^.{23} (WARN|ERROR|FATAL) .*");

  private ServerLog() {}

  /** The lines of the log that are warnings or worse, but for those that are explained. */
  static List<String> complaints(Path log, List<Pattern> explained) {
    try (var lines = Files.lines(log)) {
      return lines
          .filter(line -> COMPLAINT.matcher(line).matches())
          .filter(line -> explained.stream().noneMatch(known -> known.matcher(line).find()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
