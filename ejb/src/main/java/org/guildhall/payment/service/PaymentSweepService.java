package org.guildhall.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.payment.entity.PaymentRepository;
import org.guildhall.payment.entity.PaymentStatus;
import org.guildhall.payment.event.PaymentSessionExpired;
import org.guildhall.shared.service.Settings;

/** Which payments have been quiet for too long. Claims them, so that two nodes never ask twice. */
@Stateless
@PermitAll
public class PaymentSweepService {
  private static final int AT_ONCE = 10;
  private static final Duration INTENT_PATIENCE = Duration.ofSeconds(30);

  @Inject PaymentRepository payments;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Event<PaymentSessionExpired> expired;

  /** Intents whose call to the provider has no result. */
  public List<UUID> claimUnfinished() {
    return claim(Set.of(PaymentStatus.CREATED), INTENT_PATIENCE);
  }

  /** Payments at the provider whose webhook should have come, or that are near their end. */
  public List<UUID> claimSilent() {
    var patience = Duration.ofSeconds(settings.number("GUILDHALL_PAYMENT_POLL_SECONDS", 60));
    return claim(Set.of(PaymentStatus.REQUIRES_ACTION, PaymentStatus.AUTHORISED), patience);
  }

  /** Ends refused attempts whose time to be tried again is over, and with them their orders. */
  public void endSpent() {
    var now = clock.instant();
    for (var payment : payments.lockSpent(now, AT_ONCE)) {
      payment.expire(now);
      if (payments.isLatest(payment)) {
        expired.fire(new PaymentSessionExpired(payment.getId(), payment.getCustomerOrderId()));
      }
    }
  }

  private List<UUID> claim(Collection<PaymentStatus> states, Duration patience) {
    var now = clock.instant();
    var ids = payments.claimQuiet(states, now.minus(patience), AT_ONCE);
    ids.forEach(id -> payments.locked(id).looked(now));
    return ids;
  }
}
