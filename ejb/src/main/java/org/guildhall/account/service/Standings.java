package org.guildhall.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.account.event.StandingChanged;

/**
 * Remembers standings for 30 seconds, so that a signed-in request costs no statement and a
 * suspension still ends every session and token within a minute on all nodes.
 */
@ApplicationScoped
public class Standings {
  static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final int LARGEST = 10_000;

  @Inject StandingService accounts;
  @Inject Clock clock;
  private final Map<UUID, Remembered> known = Collections.synchronizedMap(new Newest());

  private record Remembered(Standing standing, Instant until) {}

  public Standing of(UUID accountId) {
    var now = clock.instant();
    var found = known.get(accountId);
    if (found == null || !now.isBefore(found.until())) {
      found = new Remembered(accounts.of(accountId), now.plus(REMEMBERED));
      known.put(accountId, found);
    }
    return found.standing();
  }

  /** Forgets an account whose change is committed; before that, others would read the old state. */
  public void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) StandingChanged changed) {
    known.remove(changed.accountId());
  }

  private static final class Newest extends LinkedHashMap<UUID, Remembered> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<UUID, Remembered> eldest) {
      return size() > LARGEST;
    }
  }
}
