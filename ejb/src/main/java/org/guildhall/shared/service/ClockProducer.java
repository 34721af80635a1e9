package org.guildhall.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.guildhall.shared.entity.MarketZone;

/** The one source of time, and of what day it is. Nobody calls {@code Instant.now()}. */
@ApplicationScoped
public class ClockProducer {
  @Produces
  public Clock clock() {
    return Clock.system(MarketZone.ID);
  }
}
