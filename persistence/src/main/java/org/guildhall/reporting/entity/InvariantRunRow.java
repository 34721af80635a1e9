package org.guildhall.reporting.entity;

import java.time.Instant;
import java.util.List;

/** One look at the invariants, as it is kept. */
public record InvariantRunRow(Instant ranAt, long tookMs, String by, List<Line> lines) {

  public InvariantRunRow {
    lines = List.copyOf(lines);
  }

  /**
   * How one invariant stood; findings are the first rows that break it, in words.
   *
   * @param asked false where there was nothing to hold it against
   */
  public record Line(
      String invariant, boolean asked, long lookedAt, long breaches, List<String> findings) {

    public Line {
      findings = List.copyOf(findings);
    }

    public boolean holds() {
      return breaches == 0;
    }
  }
}
