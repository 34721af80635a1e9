package org.guildhall.local;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Ends what a killed launcher leaves behind. A small shell process reads the ids of the children
 * from a pipe; when the pipe closes, the launcher is gone, and whatever it did not strike off the
 * list is ended, the youngest first.
 */
final class Guard implements AutoCloseable {
  private static final String SCRIPT =
      """
      trap '' INT HUP TERM
      list=''
      while read -r verb entry; do
        case $verb in
          watch) list="$entry $list" ;;
          forget) kept=''; for e in $list; do [ "$e" = "$entry" ] || kept="$kept $e"; done; list=$kept ;;
        esac
      done
      for entry in $list; do
        signal=TERM; pid=$entry
        if [ -f "$entry" ]; then
          signal=INT; pid=$(head -n 1 "$entry")
          name=$(cat "/proc/$pid/comm" 2>/dev/null || ps -o comm= -p "$pid")
          case $name in *postgres*) ;; *) continue ;; esac
        fi
        kill -$signal "$pid" 2>/dev/null || continue
        waited=0
        while kill -0 "$pid" 2>/dev/null && [ $waited -lt 30 ]; do sleep 1; waited=$((waited + 1)); done
        kill -KILL "$pid" 2>/dev/null
      done
      """;

  private final Writer list;

  private Guard(Writer list) {
    this.list = list;
  }

  static Guard start() {
    try {
      var process =
          new ProcessBuilder("/bin/sh", "-c", SCRIPT)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Guard(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CannotRun("Cannot start /bin/sh", e);
    }
  }

  void watch(long pid) {
    tell("watch " + pid);
  }

  void forget(long pid) {
    tell("forget " + pid);
  }

  /** Watches PostgreSQL, whose id stands in its own file once it is up. */
  void watch(Path pidFile) {
    tell("watch " + withoutSpace(pidFile));
  }

  void forget(Path pidFile) {
    tell("forget " + pidFile);
  }

  private static Path withoutSpace(Path file) {
    if (file.toString().matches(".*\\s.*")) {
      throw new CannotRun(
          "The data folder's path has a space in it: %s. Choose another with -Dguildhall.data=<folder>"
              .formatted(file));
    }
    return file;
  }

  private synchronized void tell(String line) {
    try {
      list.write(line + "\n");
      list.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      list.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
