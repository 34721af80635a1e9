package org.guildhall.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.account.entity.AccountError;
import org.guildhall.account.entity.SecretHash;
import org.guildhall.account.entity.ThrottleRepository;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Settings;

/**
 * Slows down whoever guesses. Counts in a transaction of its own: an attempt counts even when what
 * it attempted is rolled back.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ThrottleService {
  @Inject ThrottleRepository throttle;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Counts an attempt; refuses with the moment from which trying again makes sense. */
  public void take(Limit limit, String who) {
    var start = windowStart(limit);
    var hits = limit.hits() * settings.number("GUILDHALL_THROTTLE_FACTOR", 1);
    if (!throttle.take(bucket(limit, who), start, hits)) {
      throw new BusinessException(AccountError.THROTTLED, start.plus(limit.window()));
    }
  }

  /** Takes back an attempt that was honest. */
  public void giveBack(Limit limit, String who) {
    throttle.giveBack(bucket(limit, who), windowStart(limit));
  }

  /** Forgets every attempt of the running window. */
  public void forget(Limit limit, String who) {
    throttle.forget(bucket(limit, who), windowStart(limit));
  }

  /** Removes windows nobody asks for any more; returns how many. */
  public int purge() {
    return throttle.purge(clock.instant().minus(Duration.ofDays(1)));
  }

  private Instant windowStart(Limit limit) {
    var length = limit.window().toSeconds();
    return Instant.ofEpochSecond(clock.instant().getEpochSecond() / length * length);
  }

  private static String bucket(Limit limit, String who) {
    // hashed: the table must not become a list of who visits us
    return limit.name().toLowerCase(java.util.Locale.ROOT) + ":" + SecretHash.of(who);
  }
}
