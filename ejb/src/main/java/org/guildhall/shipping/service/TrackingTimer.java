package org.guildhall.shipping.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guildhall.shared.service.Roles;

/** Looks for due parcels on every node; a slow carrier makes it skip a beat, not queue up. */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrackingTimer {
  private final AtomicBoolean running = new AtomicBoolean();

  @Inject TrackingService tracking;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "tracking")
  public void poll() {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      tracking.poll();
    } finally {
      running.set(false);
    }
  }
}
