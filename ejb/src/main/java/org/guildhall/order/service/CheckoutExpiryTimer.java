package org.guildhall.order.service;

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

/** Looks for checkouts whose clock ran out. Every node does, and none takes another's. */
@Singleton
@Startup
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckoutExpiryTimer extends Rounds {
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final int MOST_AT_ONCE = 200;

  @Inject CheckoutExpiryService expiry;
  @Inject OrderPaymentService orders;

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  // one transaction for each, so that a round never holds many shelves at once
  @Override
  protected void round() {
    int ended = 0;
    while (ended < MOST_AT_ONCE && expiry.expireNext()) {
      ended++;
    }
    orders.endForgotten();
  }
}
