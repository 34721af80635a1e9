package org.guildhall.search.service;

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

/**
 * Looks after this node's index: soon after the start, and again whenever it went away. Each node
 * has an index of its own, so each node does this.
 */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchIndexTimer extends Rounds {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Inject SearchIndexService indexes;
  @Inject IndexState state;

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected void round() throws InterruptedException {
    if (!state.isReady()) {
      indexes.repair();
    }
  }
}
