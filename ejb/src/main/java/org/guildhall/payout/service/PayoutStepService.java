package org.guildhall.payout.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.ledger.service.LedgerPayoutService;
import org.guildhall.ledger.service.PayoutCommand;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payout.entity.Payout;
import org.guildhall.payout.entity.PayoutAccountRepository;
import org.guildhall.payout.entity.PayoutItemRepository;
import org.guildhall.payout.entity.PayoutPlanRepository;
import org.guildhall.payout.entity.PayoutRepository;
import org.guildhall.payout.entity.PayoutStatus;
import org.guildhall.shared.service.Roles;

/** The first half of a payout's steps: what is to be done, committed before it is done. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class PayoutStepService {
  private static final Duration LEASE = Duration.ofMinutes(1);
  // providers forget keys after a day
  private static final Duration KEY_LIFE = Duration.ofHours(20);

  @Inject PayoutRepository payouts;
  @Inject PayoutPlanRepository plans;
  @Inject PayoutAccountRepository accounts;
  @Inject PayoutItemRepository items;
  @Inject PayoutGuard guard;
  @Inject LedgerPayoutService ledger;
  @Inject Clock clock;

  /** Takes the payout whose next step is due for the longest time; nobody else does for a while. */
  public Optional<UUID> lease() {
    var due = payouts.lockDue(clock.instant());
    due.ifPresent(payout -> payout.lease(clock.instant().plus(LEASE)));
    return due.map(Payout::getId);
  }

  /**
   * What to do for it now; empty when nothing is to be sent. A scheduled payout begins here: it
   * takes all that is available at this moment, and the books have it on its way. Refused by the
   * books if a refund was quicker; then everything stays for the next look.
   */
  public Optional<PayoutStep> prepare(UUID payoutId) {
    var payout = payouts.locked(payoutId);
    if (payout.getStatus() == PayoutStatus.SCHEDULED && !begin(payout)) {
      return Optional.empty();
    }
    return PayoutStep.Kind.next(payout).map(kind -> step(kind, payout));
  }

  private boolean begin(Payout payout) {
    var now = clock.instant();
    var plan = plans.locked(payout.getShopId());
    if (guard.hold(payout, plan, now)) {
      return false;
    }
    ledger.lockAvailable(payout.getShopId(), payout.amount().currency());
    long sum = items.take(payout);
    if (sum < plan.getMinimumMinor()) {
      items.putBack(payout.getId());
      payout.cancel("below_minimum", now);
      return false;
    }
    payout.begin(sum, now);
    ledger.sent(
        new PayoutCommand(
            payout.reference(),
            ProviderName.STRIPE,
            payout.getShopId(),
            payout.amount().currency(),
            sum));
    return true;
  }

  private PayoutStep step(PayoutStep.Kind kind, Payout payout) {
    var account = accounts.ofShop(payout.getShopId()).orElseThrow();
    return new PayoutStep(
        kind,
        payout.getId(),
        payout.reference(),
        payout.bankReference(),
        payout.amount(),
        account.getProviderAccountId(),
        payout.getProviderTransferId(),
        payout.getProviderPayoutId(),
        payout.getUpdatedAt().isBefore(clock.instant().minus(KEY_LIFE)));
  }
}
