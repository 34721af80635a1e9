package org.guildhall.payout.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.payout.entity.HoldCode;
import org.guildhall.payout.entity.PayoutError;
import org.guildhall.payout.entity.PayoutPlanRepository;
import org.guildhall.payout.entity.PayoutRepository;
import org.guildhall.payout.entity.PayoutRow;
import org.guildhall.payout.entity.PayoutStatus;
import org.guildhall.payout.entity.PlanOnHold;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.entity.ShopError;
import org.guildhall.shop.entity.ShopRepository;

/** Payouts under the eyes of the office. What it does is kept in the audit trail. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
public class PayoutOfficeService {
  /** How many payouts a page of the list has. */
  public static final int PAGE = 50;

  @Inject PayoutRepository payouts;
  @Inject PayoutPlanRepository plans;
  @Inject PayoutSchedulingService scheduling;
  @Inject PayoutReleaseService releases;
  @Inject ShopRepository shops;
  @Inject AuditService audit;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Payouts in one state, or in all of them, the newest first behind the given one. */
  public List<PayoutRow> payouts(PayoutStatus status, UUID behind) {
    return payouts.inState(
        status == null ? EnumSet.allOf(PayoutStatus.class) : EnumSet.of(status), behind, PAGE);
  }

  public List<PlanOnHold> onHold() {
    return plans.onHold();
  }

  /** Starts the day's run now instead of at its hour; answers how many makers it looked at. */
  public int startRun() {
    int looked = 0;
    while (scheduling.next(caller.accountId())) {
      looked++;
    }
    audit.record(
        "payout.run", "payout_run", LocalDate.now(clock), null, Map.of("looked", looked), null);
    return looked;
  }

  /** Holds the payouts of the shop of this address back. Refuses without a reason. */
  public void hold(String shopSlug, String reason) {
    var shop =
        shops
            .bySlug(shopSlug == null ? "" : shopSlug.strip())
            .orElseThrow(() -> BusinessException.at("shop", ShopError.NOT_FOUND, shopSlug));
    plans.locked(shop.getId()).hold(reason, caller.accountId(), clock.instant());
    audit.record("payout.hold", "shop", shop.getId(), null, null, reason.strip());
  }

  /** Ends the hold and schedules what waited for it. Refuses without a reason. */
  public void release(UUID shopId, String reason) {
    var plan = plans.locked(shopId);
    var before = Map.of("reason", String.valueOf(plan.getHoldReason()));
    plan.release(reason);
    releases.release(shopId, HoldCode.ON_HOLD);
    audit.record("payout.release", "shop", shopId, before, null, reason.strip());
  }

  /**
   * Sends one again that failed, or at once one that waits for money. Refuses without a reason, and
   * until the money of a failed one is back.
   */
  public void retry(UUID payoutId, String reason) {
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("reason", PayoutError.REASON_REQUIRED);
    }
    var payout = payouts.locked(payoutId);
    var before = Map.of("status", payout.getStatus(), "attempt", payout.getAttempt());
    payout.retry(clock.instant());
    audit.record("payout.retry", "payout", payoutId, before, null, reason.strip());
  }
}
