package org.guildhall.shipping.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.guildhall.shared.service.Roles;

/** Looks for due parcels on every node. */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrackingTimer {
  @Inject TrackingService tracking;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "tracking")
  public void poll() {
    tracking.poll();
  }
}
