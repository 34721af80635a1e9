package org.guildhall.shared.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guildhall.shared.service.OutboxService;
import org.guildhall.shared.service.Roles;

/** Every node sweeps: what a commit's own wake-up missed goes out within seconds. */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {
  private final AtomicBoolean running = new AtomicBoolean();

  @Inject OutboxService outbox;
  @Inject OutboxRelay relay;

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  public void sweep() {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      outbox.sweep(OutboxRelay.NODE);
      relay.drain();
    } finally {
      running.set(false);
    }
  }
}
