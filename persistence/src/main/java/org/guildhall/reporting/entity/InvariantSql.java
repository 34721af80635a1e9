package org.guildhall.reporting.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The statements of one invariant: the figure counts what is looked at, each rule selects the rows
 * that break it as {@code subject} and {@code detail}.
 */
public record InvariantSql(String unit, String figure, List<Rule> rules) {
  private static final Pattern SECTION = Pattern.compile("(?m)^-- @");

  /** A rule and the statement that finds its breaches. */
  public record Rule(String name, String sql) {}

  public InvariantSql {
    rules = List.copyOf(rules);
  }

  public static InvariantSql of(Invariant invariant) {
    var sections = SECTION.split(read(invariant.resource()));
    String unit = null;
    String figure = null;
    var rules = new ArrayList<Rule>();
    for (int i = 1; i < sections.length; i++) {
      var end = sections[i].indexOf('\n');
      var head = sections[i].substring(0, end).split(" ", 2);
      var sql = sections[i].substring(end).strip();
      if (head[0].equals("figure")) {
        unit = head[1];
        figure = sql;
      } else if (head[0].equals("rule")) {
        rules.add(new Rule(head[1], sql));
      } else {
        throw new IllegalStateException(invariant.resource() + ": unknown @" + head[0]);
      }
    }
    if (figure == null || rules.isEmpty()) {
      throw new IllegalStateException(invariant.resource() + " has no figure or no rule");
    }
    return new InvariantSql(unit, figure, rules);
  }

  private static String read(String resource) {
    try (var in = InvariantSql.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
