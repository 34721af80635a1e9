package org.guildhall.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.guildhall.payment.entity.Difference;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.entity.ReconcileBreak;
import org.guildhall.payment.entity.ReconcileCursor;
import org.guildhall.payment.entity.ReconcileRepository;
import org.guildhall.payment.event.ReconcileBreaksFound;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Settings;

/**
 * The committed halves of comparing us with a provider: what to look at, and what was found. A
 * difference stays one row from the first look that finds it until a look finds it no more.
 */
@Stateless
@PermitAll
public class ReconcileRecordService {
  private static final Duration LEASE = Duration.ofMinutes(10);
  // a list of events may be a little behind the events themselves
  private static final Duration OVERLAP = Duration.ofHours(1);
  private static final Duration SLACK = Duration.ofDays(1);

  @Inject ReconcileRepository reconciliations;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Event<ReconcileBreaksFound> found;

  /** The window of a run whose time has come; nothing when it has not, or another node runs it. */
  public Optional<ReconcileWindow> claimDue(ProviderName provider) {
    return reconciliations.lockDue(provider, clock.instant()).map(this::take);
  }

  /** The window of a run that somebody wants now. */
  public ReconcileWindow claim(ProviderName provider) {
    return take(reconciliations.lock(provider));
  }

  private ReconcileWindow take(ReconcileCursor cursor) {
    var now = clock.instant();
    cursor.taken(now.plus(LEASE));
    var oldest = now.minus(Duration.ofDays(settings.number("GUILDHALL_RECONCILE_DAYS", 3)));
    var seen = cursor.getSeenUntil();
    var patience = settings.number("GUILDHALL_RECONCILE_PATIENCE_SECONDS", 600);
    return new ReconcileWindow(
        now,
        seen == null ? oldest : seen.minus(OVERLAP),
        cursor.compareSince(oldest),
        now.minus(Duration.ofSeconds(patience)));
  }

  /** Compares with what the provider holds true and keeps what differs; answers how much did. */
  public int compare(ProviderName provider, ReconcileWindow window, ProviderTruth truth) {
    reconciliations.lock(provider); // one comparison after another
    var reach = window.compareSince().minus(SLACK);
    var differences =
        new Comparison(
                window.compareSince(),
                earlier(window.compareUntil(), truth.upTo()),
                reconciliations.payments(provider, reach),
                reconciliations.refunds(provider, reach))
            .with(truth);
    keep(provider, differences, window.compareSince());
    return differences.size();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void keep(ProviderName provider, List<Difference> differences, Instant since) {
    var now = clock.instant();
    var fresh = new HashSet<>(differences);
    for (var known : reconciliations.open(provider)) {
      var again = differences.stream().filter(known::isAbout).findFirst();
      again.ifPresent(
          difference -> {
            known.seenAgain(difference, now);
            fresh.remove(difference);
          });
      // older than the window: nobody has looked at it this time
      if (again.isEmpty() && !known.getHappenedAt().isBefore(since)) {
        known.settle(now);
      }
    }
    fresh.forEach(
        difference ->
            reconciliations.add(ReconcileBreak.found(Ids.at(now), provider, difference, now)));
    if (!fresh.isEmpty()) {
      found.fire(new ReconcileBreaksFound(provider, fresh.size()));
    }
  }

  /** The run came to its end. */
  public void finished(
      ProviderName provider, ReconcileWindow window, int seen, int fresh, int compared) {
    var now = clock.instant();
    var pause = Duration.ofMinutes(settings.number("GUILDHALL_RECONCILE_MINUTES", 60));
    reconciliations
        .lock(provider)
        .finished(window.begun(), now, now.plus(pause), seen, fresh, compared);
  }
}
