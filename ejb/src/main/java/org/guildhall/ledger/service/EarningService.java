package org.guildhall.ledger.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.Booking;
import org.guildhall.ledger.entity.Earning;
import org.guildhall.ledger.entity.EarningRepository;
import org.guildhall.ledger.entity.LedgerRepository;
import org.guildhall.ledger.entity.Reference;
import org.guildhall.ledger.entity.TransactionKind;
import org.guildhall.shared.service.Roles;

/** Makes what makers earned available, some days after it arrived. */
@Stateless
@PermitAll
public class EarningService {
  /** How many earnings one transaction releases. */
  static final int BATCH = 100;

  @Inject EarningRepository earnings;
  @Inject LedgerRepository ledger;
  @Inject Clock clock;

  /** A shop order arrived: the shop's safety days begin now. A second word changes nothing. */
  public void delivered(UUID shopOrderId, Instant when) {
    earnings.delivered(shopOrderId, when);
  }

  /**
   * Releases a batch of earnings that are due, less what was refunded meanwhile; answers how many.
   */
  @RolesAllowed(Roles.SYSTEM)
  public int releaseDue() {
    var now = clock.instant();
    var due = earnings.claimDue(now, BATCH);
    due.forEach(earning -> release(earning, now));
    return due.size();
  }

  private void release(Earning earning, Instant now) {
    long rest = ledger.pending(earning.shopId(), earning.shopOrderId(), earning.currency());
    if (rest != 0) {
      ledger.post(
          Booking.of(
                  TransactionKind.RELEASE,
                  Reference.shopOrder(earning.shopOrderId()),
                  earning.currency(),
                  null)
              .debit(AccountKind.SELLER_PENDING, earning.shopId(), earning.shopOrderId(), rest)
              .credit(AccountKind.SELLER_AVAILABLE, earning.shopId(), earning.shopOrderId(), rest),
          now);
    }
    earnings.released(earning, now);
  }
}
