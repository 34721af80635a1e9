package org.guildhall.payout.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.ledger.service.LedgerPayoutService;
import org.guildhall.payout.entity.Payout;
import org.guildhall.payout.entity.PayoutPlan;
import org.guildhall.payout.entity.PayoutPlanRepository;
import org.guildhall.payout.entity.PayoutRepository;
import org.guildhall.shared.entity.Money;

/** Which makers a day's run pays. */
@Stateless
@PermitAll
public class PayoutSchedulingService {
  static final String CURRENCY = "USD";

  @Inject PayoutPlanRepository plans;
  @Inject PayoutRepository payouts;
  @Inject PayoutGuard guard;
  @Inject LedgerPayoutService ledger;
  @Inject Clock clock;

  /**
   * Looks at the next maker whose day has come: schedules a payout of what is available, or lets it
   * roll on below the least amount. Answers false when nobody is left. However many runs go on at
   * once, each maker has one payout of the day.
   *
   * @param startedBy who pressed the button; null for the market's own round
   */
  public boolean next(UUID startedBy) {
    var today = LocalDate.now(clock);
    var due = plans.lockDue(today);
    due.ifPresent(plan -> schedule(plan, today, startedBy));
    return due.isPresent();
  }

  private void schedule(PayoutPlan plan, LocalDate today, UUID startedBy) {
    var shop = plan.getShopId();
    plan.advance(today);
    if (payouts.isServed(shop, today)) {
      return;
    }
    long available = ledger.lockAvailable(shop, CURRENCY);
    if (available < plan.getMinimumMinor()) {
      return;
    }
    var now = clock.instant();
    payouts.openRun(today, startedBy, now);
    var payout = Payout.schedule(shop, today, Money.of(available, CURRENCY), now);
    guard.hold(payout, plan, now);
    payouts.add(payout);
  }
}
