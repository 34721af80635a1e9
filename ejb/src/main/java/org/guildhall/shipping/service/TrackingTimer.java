package org.guildhall.shipping.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.guildhall.shared.service.Roles;
import org.guildhall.shared.service.Rounds;

/** Looks for due parcels on every node. */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrackingTimer extends Rounds {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Inject TrackingService tracking;

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected void round() {
    tracking.poll();
  }
}
