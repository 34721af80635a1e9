package org.guildhall.favorite.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.guildhall.favorite.entity.FavoriteRepository;
import org.guildhall.shared.service.Roles;
import org.jboss.logging.Logger;

/** Forgets what guests kept once their browsers have forgotten it too. */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
public class FavoriteTimer {
  /** How long a guest's browser keeps the cookie. */
  public static final Duration GUEST_LIFE = Duration.ofDays(365);

  private static final Logger LOG = Logger.getLogger(FavoriteTimer.class);

  @Inject FavoriteRepository favorites;
  @Inject Clock clock;

  @Schedule(hour = "4", minute = "23", persistent = false)
  public void forgetGuests() {
    LOG.debugf(
        "%d favorites of guests forgotten",
        favorites.forgetGuests(clock.instant().minus(GUEST_LIFE)));
  }
}
