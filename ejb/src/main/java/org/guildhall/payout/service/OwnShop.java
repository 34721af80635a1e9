package org.guildhall.payout.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Caller;
import org.guildhall.shop.entity.Shop;
import org.guildhall.shop.entity.ShopError;
import org.guildhall.shop.entity.ShopRepository;

/** The shop of whoever calls; only where the role of a maker has been checked. */
@ApplicationScoped
public class OwnShop {
  @Inject ShopRepository shops;
  @Inject Caller caller;

  /** The oldest if there are several; refuses when there is none. */
  Shop shop() {
    return shops.ownedBy(caller.accountId()).stream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(ShopError.NOT_FOUND));
  }
}
