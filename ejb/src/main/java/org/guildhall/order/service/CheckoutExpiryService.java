package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guildhall.cart.event.CartMerged;
import org.guildhall.order.entity.CheckoutRepository;
import org.guildhall.order.entity.CheckoutStatus;
import org.guildhall.stock.service.ReservationService;

/** Ends checkouts that were left alone and gives their stock back, one per transaction. */
@Stateless
@PermitAll
public class CheckoutExpiryService {
  @Inject CheckoutRepository checkouts;
  @Inject ReservationService reservations;
  @Inject Clock clock;

  /** Ends one checkout whose clock ran out; false when there is none left to end. */
  public boolean expireNext() {
    var now = clock.instant();
    var over = checkouts.claimOver(now);
    over.ifPresent(
        id -> {
          checkouts.lock(id).expire(now);
          reservations.release(id, true);
        });
    return over.isPresent();
  }

  /**
   * A guest who signs in begins anew with the account's cart; the guest's hold would be in its way.
   */
  public void onMerged(@Observes CartMerged event) {
    checkouts
        .running(event.guestCartId())
        .filter(checkout -> checkout.getStatus() == CheckoutStatus.OPEN)
        .ifPresent(
            checkout -> {
              checkout.cancel(clock.instant());
              reservations.release(checkout.getId(), false);
            });
  }
}
