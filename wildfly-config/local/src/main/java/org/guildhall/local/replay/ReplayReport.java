package org.guildhall.local.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.guildhall.local.CheckReport;

/**
 * What a replay came to.
 *
 * @param seconds how long buying and giving back took
 * @param spent milliseconds by kind of work, all buyers together
 */
public record ReplayReport(
    Journal journal,
    Comparison.Result comparison,
    CheckReport check,
    double seconds,
    Map<String, LongAdder> spent,
    List<String> consumption) {
  private static final int SHOWN = 10;

  /** Rows that ended nowhere, figures that differ, and invariants that are broken. */
  public long breaches() {
    return journal.rows().stream().filter(ReplayReport::isBroken).count()
        + comparison.differences().size()
        + (comparison.isCashRight() ? 0 : 1)
        + check.breaches();
  }

  /** The market's own refusals have a code; anything else is a failure. */
  private static boolean isBroken(RowOutcome outcome) {
    return outcome.end() == RowOutcome.End.IN_PART
        || outcome.reason().startsWith("by the market: ")
            && !outcome.reason().matches("by the market: [a-z_]+\\.[a-z_]+");
  }

  /** How many rows ended where, by reason where they were refused. */
  public Map<String, Long> rows() {
    var counts = new TreeMap<String, Long>();
    for (var outcome : journal.rows()) {
      var name = outcome.end() + (outcome.reason().isEmpty() ? "" : ", " + outcome.reason());
      counts.merge(name, 1L, Long::sum);
    }
    return counts;
  }

  public String text() {
    var text = new StringBuilder(System.lineSeparator());
    text.append(line("Rows of the file", journal.rows().size()));
    rows().forEach((name, count) -> text.append(line("  " + name, count)));
    text.append(line("Orders paid", journal.baskets().size()));
    text.append(line("Refunds", journal.givingBack().size()));
    text.append(
        String.format(
            Locale.US,
            "Orders a second: %.2f over %,.0f s%n",
            journal.baskets().size() / seconds,
            seconds));
    spent.forEach(
        (part, millis) ->
            text.append(
                String.format(
                    Locale.US,
                    "  %-14s %,8.0f ms each%n",
                    part,
                    millis.doubleValue() / Math.max(1, count(part)))));
    consumption.forEach(line -> text.append("  %s%n".formatted(line)));
    months().forEach((month, sums) -> text.append(sums));
    text.append(line("Stock codes and months compared", comparison.lines().size()));
    text.append(line("Differences", comparison.differences().size()));
    comparison.differences().stream().limit(SHOWN).forEach(l -> text.append("  %s%n".formatted(l)));
    text.append(
        String.format(
            Locale.US,
            "Cash: %,d captured, %,d given back: %s%n",
            comparison.captured(),
            comparison.refunded(),
            comparison.isCashRight() ? "as in the file" : "NOT AS IN THE FILE"));
    return text.append(check.text()).toString();
  }

  private long count(String part) {
    return part.equals("refund") ? journal.givingBack().size() : journal.baskets().size();
  }

  private Map<String, String> months() {
    var sums = new LinkedHashMap<String, long[]>();
    for (var line : comparison.lines()) {
      var sum = sums.computeIfAbsent(line.month(), month -> new long[4]);
      sum[0] += line.soldUnits();
      sum[1] += line.soldMinor();
      sum[2] += line.refundedUnits();
      sum[3] += line.refundedMinor();
    }
    var texts = new LinkedHashMap<String, String>();
    sums.forEach(
        (month, sum) ->
            texts.put(
                month,
                String.format(
                    Locale.US,
                    "%s  sold %,9d units for %,14d, back %,7d units for %,12d%n",
                    month,
                    sum[0],
                    sum[1],
                    sum[2],
                    sum[3])));
    return texts;
  }

  private static String line(String what, long count) {
    return String.format(Locale.US, "%-80s %,9d%n", what, count);
  }
}
