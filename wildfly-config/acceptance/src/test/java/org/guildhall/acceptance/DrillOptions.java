package org.guildhall.acceptance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What was asked for, as {@code -Dguildhall.…}.
 *
 * @param runs the drills in their order, each with how often
 * @param longest after this time no drill begins another run
 */
record DrillOptions(
    Map<Drill, Integer> runs, Duration longest, boolean reset, int offset, Path data, long seed) {

  static DrillOptions from(Properties properties, List<Drill> all, Path checkout) {
    var names = properties.getProperty("guildhall.drills", "");
    var runs = properties.getProperty("guildhall.drills.runs");
    var chosen = new LinkedHashMap<Drill, Integer>();
    if (names.isEmpty()) {
      all.forEach(drill -> chosen.put(drill, times(runs, drill)));
    } else {
      for (var part : names.split(",")) {
        var words = part.split(":", 2);
        var drill = named(words[0], all);
        chosen.put(drill, times(words.length > 1 ? words[1] : runs, drill));
      }
    }
    return new DrillOptions(
        chosen,
        Duration.ofMinutes(
            Integer.parseInt(properties.getProperty("guildhall.drills.minutes", "120"))),
        properties.getProperty("guildhall.reset") != null,
        Integer.parseInt(properties.getProperty("guildhall.portOffset", "4200")),
        Path.of(
                properties.getProperty(
                    "guildhall.data",
                    checkout.resolve("wildfly-config/acceptance/target/drills").toString()))
            .toAbsolutePath()
            .normalize(),
        Long.parseLong(properties.getProperty("guildhall.seed", "1")));
  }

  private static int times(String text, Drill drill) {
    return text == null ? drill.runs() : Integer.parseInt(text);
  }

  private static Drill named(String name, List<Drill> all) {
    return all.stream()
        .filter(drill -> drill.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no drill is called '%s'; there are %s"
                        .formatted(name, all.stream().map(Drill::name).toList())));
  }
}
