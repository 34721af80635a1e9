package org.guildhall.shared.messaging;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.shared.service.OutboxService;
import org.guildhall.shared.service.Roles;
import org.guildhall.shared.service.Rounds;

/** Every node sweeps: what a commit's own wake-up missed goes out within seconds. */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer extends Rounds {
  private static final Duration PAUSE = Duration.ofSeconds(3);

  @Inject OutboxService outbox;
  @Inject OutboxRelay relay;
  @Inject Clock clock;

  private Instant begun;
  private boolean freed;

  @PostConstruct
  void note() {
    begun = clock.instant();
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected void round() {
    if (!freed) {
      outbox.begun(OutboxRelay.NODE, begun);
      freed = true;
    }
    outbox.sweep(OutboxRelay.NODE, Routes.consumers());
    relay.drain();
  }
}
