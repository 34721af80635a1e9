package org.guildhall.payout.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.ledger.entity.LedgerRepository;
import org.guildhall.payout.entity.PayoutAccount;
import org.guildhall.payout.entity.PayoutAccountRepository;
import org.guildhall.payout.entity.PayoutPlanRepository;
import org.guildhall.payout.entity.PayoutRepository;
import org.guildhall.payout.entity.PayoutSchedule;
import org.guildhall.shared.entity.MarketZone;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Roles;

/** A maker's own payouts. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class PayoutPlanService {
  private static final int SHOWN = 50;

  @Inject PayoutPlanRepository plans;
  @Inject PayoutAccountRepository accounts;
  @Inject PayoutRepository payouts;
  @Inject LedgerRepository ledger;
  @Inject OwnShop own;
  @Inject Clock clock;

  /** The plan, the account and the latest payouts of the caller's shop. */
  public PayoutDetails mine() {
    var shop = own.shop().getId();
    var plan = plans.get(shop);
    var account = accounts.ofShop(shop);
    var today = LocalDate.now(clock);
    var currency = PayoutSchedulingService.CURRENCY;
    var yearsBegin = today.withDayOfYear(1).atStartOfDay(MarketZone.ID).toInstant();
    return new PayoutDetails(
        Money.of(ledger.balance(shop, currency).availableMinor(), currency),
        Money.of(payouts.paidSince(shop, yearsBegin), currency),
        plan.getSchedule(),
        Money.of(plan.getMinimumMinor(), currency),
        plan.getNextOn().isBefore(today) ? today : plan.getNextOn(),
        plan.getHoldReason(),
        account.map(PayoutAccount::getStatus).orElse(null),
        account.map(PayoutAccount::getBankName).orElse(null),
        account.map(PayoutAccount::getBankLast4).orElse(null),
        account.map(PayoutAccount::getRequirementsDue).orElse(List.of()),
        payouts.ofShop(shop, SHOWN));
  }

  /** A new rhythm and least amount (minor units), from today on. Refuses one out of range. */
  public void change(PayoutSchedule schedule, Long minimumMinor) {
    plans.locked(own.shop().getId()).change(schedule, minimumMinor, LocalDate.now(clock));
  }
}
