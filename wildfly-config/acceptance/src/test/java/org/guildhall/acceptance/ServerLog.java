package org.guildhall.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the server complained of. */
final class ServerLog {
  private static final Pattern COMPLAINT = Pattern.compile("^.{23} (WARN|ERROR|FATAL) .*");
  private static final List<Breakage> BREAKAGES = new ArrayList<>();

  private ServerLog() {}

  /**
   * Lines written while a test broke something on purpose. What that breakage alone makes the
   * server say is explained there, and nowhere else.
   */
  static final class Breakage implements AutoCloseable {
    private final Path log;
    private final List<Pattern> explained;
    private final int from;
    private int to = Integer.MAX_VALUE;

    private Breakage(Path log, List<Pattern> explained) {
      this.log = log;
      this.explained = explained;
      this.from = length(log);
    }

    @Override
    public void close() {
      to = length(log);
    }

    private boolean explains(int number, String line) {
      return number >= from
          && number < to
          && explained.stream().anyMatch(known -> known.matcher(line).find());
    }
  }

  /** From here on until it is closed these complaints are the test's own doing. */
  static Breakage breaking(Path log, String... explained) {
    var breakage = new Breakage(log, Stream.of(explained).map(Pattern::compile).toList());
    BREAKAGES.add(breakage);
    return breakage;
  }

  /** The lines of the log that are warnings or worse, but for those that a test provoked. */
  static List<String> complaints(Path log) {
    var lines = lines(log);
    return IntStream.range(0, lines.size())
        .filter(number -> COMPLAINT.matcher(lines.get(number)).matches())
        .filter(
            number ->
                BREAKAGES.stream().noneMatch(known -> known.explains(number, lines.get(number))))
        .mapToObj(lines::get)
        .toList();
  }

  private static int length(Path log) {
    return lines(log).size();
  }

  private static List<String> lines(Path log) {
    try {
      return Files.readAllLines(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
