package org.guildhall.search.service;

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
import org.guildhall.shared.service.Roles;

/**
 * Looks after this node's index: soon after the start, and again whenever it went away. Each node
 * has an index of its own, so each node does this.
 */
@Singleton
@Startup
@RunAs(Roles.SYSTEM)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchIndexTimer {
  @Inject SearchIndexService indexes;
  @Inject IndexState state;

  private final AtomicBoolean working = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void look() throws InterruptedException {
    if (state.isReady() || !working.compareAndSet(false, true)) {
      return;
    }
    try {
      indexes.repair();
    } finally {
      working.set(false);
    }
  }
}
