package org.guildhall.local;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.reporting.entity.InvariantFinding;
import org.guildhall.reporting.entity.InvariantResult;

/**
 * What a look at a market showed, one line for each invariant and the first rows that break it.
 *
 * @param provider how the payment provider's books compare; empty when it could not be asked
 */
public record CheckReport(
    Instant asOf, List<InvariantResult> results, Optional<ProviderComparison> provider) {
  private static final String LINE = "%-3s %-34s %-24s %s%n";

  public CheckReport {
    results = List.copyOf(results);
  }

  public long breaches() {
    return results.stream().mapToLong(InvariantResult::breaches).sum()
        + provider.stream().mapToLong(ProviderComparison::breaches).sum();
  }

  public String text() {
    var text = new StringBuilder("%nWhat must always hold, as of %s%n%n".formatted(asOf));
    for (var result : results) {
      var looked = result.asked() ? figure(result.lookedAt(), result.unit()) : "no list given";
      var state = result.asked() ? state(result.breaches()) : "SKIPPED";
      text.append(LINE.formatted(result.invariant(), result.invariant().words(), looked, state));
      write(text, result.findings());
      if (result.invariant().name().equals("I2")) {
        writeProvider(text);
      }
    }
    return text.append(System.lineSeparator()).toString();
  }

  private void writeProvider(StringBuilder text) {
    var looked = provider.map(p -> figure(p.payments(), "payments there")).orElse("not reachable");
    var state = provider.map(p -> state(p.breaches())).orElse("SKIPPED");
    text.append(LINE.formatted("", "and the providers say the same", looked, state));
    provider.ifPresent(p -> write(text, p.findings()));
  }

  private static void write(StringBuilder text, List<InvariantFinding> findings) {
    for (var finding : findings) {
      text.append("      %s: %d%n".formatted(finding.rule().replace('_', ' '), finding.breaches()));
      finding.rows().forEach(row -> text.append("        %s%n".formatted(row)));
    }
  }

  private static String figure(long number, String unit) {
    return String.format(Locale.US, "%,d %s", number, unit);
  }

  private static String state(long breaches) {
    return breaches == 0 ? "OK" : "BREACH " + breaches;
  }
}
