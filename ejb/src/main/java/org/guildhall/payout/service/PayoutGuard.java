package org.guildhall.payout.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guildhall.payout.entity.HoldCode;
import org.guildhall.payout.entity.Payout;
import org.guildhall.payout.entity.PayoutAccount;
import org.guildhall.payout.entity.PayoutAccountRepository;
import org.guildhall.payout.entity.PayoutPlan;
import org.guildhall.shop.entity.ShopRepository;
import org.guildhall.shop.entity.ShopStatus;

/** What keeps a payout back: the office, a suspended shop, an account the provider does not pay. */
@ApplicationScoped
public class PayoutGuard {
  @Inject ShopRepository shops;
  @Inject PayoutAccountRepository accounts;

  /** Holds it with the first reason there is; false when there is none. */
  boolean hold(Payout payout, PayoutPlan plan, Instant now) {
    var shop = shops.get(payout.getShopId());
    if (plan.isOnHold()) {
      payout.hold(HoldCode.ON_HOLD, plan.getHoldReason(), now);
    } else if (shop.getStatus() == ShopStatus.SUSPENDED) {
      payout.hold(HoldCode.SHOP_SUSPENDED, shop.getStatusReason(), now);
    } else if (!accounts.ofShop(shop.getId()).filter(PayoutAccount::isActive).isPresent()) {
      payout.hold(HoldCode.ACCOUNT_NOT_ACTIVE, null, now);
    } else {
      return false;
    }
    return true;
  }
}
