package org.guildhall.local;

import java.util.List;
import org.guildhall.reporting.entity.InvariantFinding;

/** How many payments the provider has, and where its books and ours differ. */
public record ProviderComparison(long payments, List<InvariantFinding> findings) {
  public ProviderComparison {
    findings = List.copyOf(findings);
  }

  public long breaches() {
    return findings.stream().mapToLong(InvariantFinding::breaches).sum();
  }
}
