package org.guildhall.reporting.entity;

import java.util.List;

/** A rule that is broken: how often, and the first rows that break it, in words. */
public record InvariantFinding(String rule, long breaches, List<String> rows) {
  public InvariantFinding {
    rows = List.copyOf(rows);
  }
}
