package org.guildhall.shared.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets the relay run at once, once: calls that come while a run is already waiting join it. */
@ApplicationScoped
public class OutboxWaker {
  private final AtomicBoolean waiting = new AtomicBoolean();

  @Resource ManagedExecutorService executor;
  @Inject OutboxRelay relay;

  public void wake() {
    if (waiting.compareAndSet(false, true)) {
      executor.execute(
          () -> {
            waiting.set(false);
            relay.drain();
          });
    }
  }
}
