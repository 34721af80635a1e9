package org.guildhall.local;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.guildhall.local.ProviderBooks.Taken;
import org.guildhall.reporting.entity.InvariantFinding;

/**
 * Holds the providers' books against ours, Stripe's and, once anybody chose it, PayPal's. The
 * demo's own payments are known to no provider; a payment whose page is still open may have money
 * whose event is on its way.
 */
final class ProviderMatch {
  private static final String PAYMENTS =
      """
      select p.id::text, p.provider_intent_id, o.order_number, p.captured_minor,
        (select coalesce(sum(r.amount_minor), 0) from refund r
          where r.payment_id = p.id and r.status = 'SUCCEEDED') as refunded,
        (select coalesce(sum(r.amount_minor), 0) from refund r
          where r.payment_id = p.id and r.status = 'SUBMITTED') as submitted,
        p.status in ('CREATED', 'REQUIRES_ACTION', 'AUTHORISED') as open
      from payment p join customer_order o on o.id = p.customer_order_id
      where not starts_with(coalesce(p.provider_session_id, ''), 'cs_demo_')\
      """;
  private static final int SHOWN = 5;

  /** Ours, in minor units. */
  private record Ours(
      String id,
      String intent,
      String order,
      long captured,
      long refunded,
      long submitted,
      boolean open) {}

  private final Map<String, Ours> byId = new HashMap<>();
  private final Map<String, Taken> taken;
  private final List<String> captures = new ArrayList<>();
  private final List<String> refunds = new ArrayList<>();

  private ProviderMatch(Map<String, Taken> taken) {
    this.taken = taken;
  }

  /** Empty when the provider cannot be reached. The provider is asked first: ours goes on. */
  static Optional<ProviderComparison> compare(URI provider, DataSource database) {
    var books = new ProviderBooks(provider);
    if (!books.isReachable()) {
      return Optional.empty();
    }
    var taken = new HashMap<>(books.taken());
    var since = firstAtPayPal(database);
    if (since != null) {
      var there = System.getenv().getOrDefault("GUILDHALL_PAYPAL_BASE_URL", provider.toString());
      taken.putAll(new PayPalBooks(URI.create(there)).taken(since, Instant.now().plusSeconds(1)));
    }
    var match = new ProviderMatch(taken);
    match.read(database);
    return Optional.of(match.compare());
  }

  private ProviderComparison compare() {
    taken.values().forEach(this::compare);
    byId.values().stream()
        .filter(ours -> ours.captured() > 0 && !taken.containsKey(ours.intent()))
        .forEach(ours -> captures.add(ours.order() + ": the provider does not know it"));
    var findings = new ArrayList<InvariantFinding>();
    add(findings, "the_provider_took_what_we_captured", captures);
    add(findings, "the_provider_gave_back_what_we_refunded", refunds);
    return new ProviderComparison(taken.size(), findings);
  }

  private void compare(Taken there) {
    var ours = byId.get(there.paymentId());
    if (ours == null) {
      if (there.received() > 0) {
        captures.add(there.intent() + ": took " + there.received() + ", not known here");
      }
      return;
    }
    if (ours.captured() != there.received() && !ours.open()) {
      captures.add(
          "%s: took %d, captured %d".formatted(ours.order(), there.received(), ours.captured()));
    }
    // a submitted refund may or may not have reached the provider
    if (there.refunded() < ours.refunded()
        || there.refunded() > ours.refunded() + ours.submitted()) {
      refunds.add(
          "%s: gave back %d, refunded %d and %d on its way"
              .formatted(ours.order(), there.refunded(), ours.refunded(), ours.submitted()));
    }
  }

  private static Instant firstAtPayPal(DataSource database) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select date_trunc('second', min(created_at)) from payment"
                    + " where provider = 'PAYPAL'")) {
      rows.next();
      return rows.getTimestamp(1) == null ? null : rows.getTimestamp(1).toInstant();
    } catch (SQLException e) {
      throw new CannotRun("The market's payments cannot be read", e);
    }
  }

  private void read(DataSource database) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(PAYMENTS)) {
      while (rows.next()) {
        var ours =
            new Ours(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getLong(4),
                rows.getLong(5),
                rows.getLong(6),
                rows.getBoolean(7));
        byId.put(ours.id(), ours);
      }
    } catch (SQLException e) {
      throw new CannotRun("The market's payments cannot be read", e);
    }
  }

  private static void add(List<InvariantFinding> findings, String rule, List<String> rows) {
    if (!rows.isEmpty()) {
      var first = rows.stream().sorted().limit(SHOWN).toList();
      findings.add(new InvariantFinding(rule, rows.size(), first));
    }
  }
}
