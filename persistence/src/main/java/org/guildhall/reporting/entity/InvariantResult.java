package org.guildhall.reporting.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * What one invariant showed.
 *
 * @param asked false where there was nothing to hold it against
 * @param lookedAt how many things were looked at, counted in {@code unit}
 * @param findings the broken rules; none where it holds
 */
public record InvariantResult(
    Invariant invariant,
    boolean asked,
    long lookedAt,
    String unit,
    List<InvariantFinding> findings) {

  public InvariantResult {
    findings = List.copyOf(findings);
  }

  public long breaches() {
    return findings.stream().mapToLong(InvariantFinding::breaches).sum();
  }

  public boolean holds() {
    return findings.isEmpty();
  }

  /** The same with one finding more. */
  public InvariantResult and(InvariantFinding finding) {
    var all = new ArrayList<>(findings);
    all.add(finding);
    return new InvariantResult(invariant, asked, lookedAt, unit, all);
  }
}
