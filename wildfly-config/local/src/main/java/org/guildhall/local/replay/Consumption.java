package org.guildhall.local.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the market's processes take of this machine, as the Linux kernel counts it; nothing on other
 * systems.
 */
final class Consumption {
  private static final Path PROC = Path.of("/proc");
  private static final double TICKS_A_SECOND = 100;
  private static final int UTIME = 11;
  private static final int STIME = 12;
  private static final int CUTIME = 13;
  private static final int CSTIME = 14;

  private final Map<String, List<Long>> processes = new LinkedHashMap<>();
  private final Map<String, Double> before = new LinkedHashMap<>();
  private final long begun = System.nanoTime();

  /**
   * Begins to count.
   *
   * @param root the folder of the run, which the server's command line names
   * @param sandboxPort the port the sandbox's command line names
   */
  static Consumption of(Path root, int sandboxPort) {
    var consumption = new Consumption();
    if (Files.isDirectory(PROC)) {
      consumption.processes.put(
          "server",
          find(line -> line.contains("-D[Standalone]") && line.contains(real(root) + "/server")));
      consumption.processes.put("database", postmaster(root));
      consumption.processes.put(
          "sandbox", find(line -> line.contains("--http-port=" + sandboxPort + " ")));
      consumption.processes.put("replay", List.of(ProcessHandle.current().pid()));
      consumption.processes.forEach((name, pids) -> consumption.before.put(name, seconds(pids)));
    }
    return consumption;
  }

  /** One line for each process: its share of one core since the beginning, and its memory now. */
  List<String> lines() {
    var wall = (System.nanoTime() - begun) / 1e9;
    var lines = new ArrayList<String>();
    processes.forEach(
        (name, pids) -> {
          var used = seconds(pids) - before.get(name);
          lines.add(
              String.format(
                  Locale.US,
                  "%-9s %,8.0f s of CPU, %5.0f %% of a core, %,6d MB resident",
                  name,
                  used,
                  100 * used / wall,
                  memory(pids) / 1024));
        });
    return lines;
  }

  private static List<Long> find(Predicate<String> commandLine) {
    try (var folders = Files.list(PROC)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches("[0-9]+"))
          .filter(name -> commandLine.test(text(name, "cmdline").replace('\0', ' ')))
          .filter(name -> text(name, "cmdline").contains("java"))
          .filter(name -> !text(name, "comm").startsWith("sh"))
          .map(Long::valueOf)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String real(Path folder) {
    try {
      return folder.toRealPath().toString();
    } catch (IOException e) {
      return folder.toString();
    }
  }

  private static List<Long> postmaster(Path root) {
    try {
      var lines = Files.readAllLines(root.resolve("postgres/data/postmaster.pid"));
      return List.of(Long.valueOf(lines.get(0).strip()));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static double seconds(List<Long> pids) {
    return pids.stream().flatMap(Consumption::family).mapToDouble(Consumption::seconds).sum()
        + pids.stream().mapToDouble(Consumption::gone).sum();
  }

  private static Stream<Long> family(long pid) {
    var children =
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid);
    return Stream.concat(Stream.of(pid), children);
  }

  private static double seconds(long pid) {
    return ticks(pid, UTIME) + ticks(pid, STIME);
  }

  /** Of children that have ended meanwhile: a database's connections come and go. */
  private static double gone(long pid) {
    return ticks(pid, CUTIME) + ticks(pid, CSTIME);
  }

  private static double ticks(long pid, int field) {
    var stat = text(String.valueOf(pid), "stat");
    // the name of a process stands in brackets and may hold spaces
    var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    return fields.length > field ? Long.parseLong(fields[field]) / TICKS_A_SECOND : 0;
  }

  /** In kilobytes; shared pages are divided among those who share them. */
  private static long memory(List<Long> pids) {
    return pids.stream()
        .flatMap(Consumption::family)
        .flatMap(pid -> text(String.valueOf(pid), "smaps_rollup").lines())
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .sum();
  }

  /** Empty for a process that has just ended. */
  private static String text(String pid, String file) {
    try {
      return Files.readString(PROC.resolve(pid).resolve(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
