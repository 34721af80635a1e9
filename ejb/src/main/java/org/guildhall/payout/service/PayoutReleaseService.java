package org.guildhall.payout.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.payout.entity.HoldCode;
import org.guildhall.payout.entity.PayoutRepository;
import org.guildhall.shop.event.ShopReopened;

/** Lets payouts go when what they waited for is over, in the transaction that ended it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PayoutReleaseService {
  @Inject PayoutRepository payouts;
  @Inject Clock clock;

  /** Schedules what waited for that reason again; another reason is found when it is sent. */
  public void release(UUID shopId, HoldCode code) {
    payouts.lockHeld(shopId, code).forEach(payout -> payout.release(clock.instant()));
  }

  public void onReopened(@Observes ShopReopened shop) {
    release(shop.shopId(), HoldCode.SHOP_SUSPENDED);
  }
}
