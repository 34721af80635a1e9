package org.guildhall.shop.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.entity.ShopError;
import org.guildhall.shop.entity.ShopProfile;
import org.guildhall.shop.entity.ShopRepository;

/** What a seller says about the own shop. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class ShopSettingsService {
  @Inject ShopRepository shops;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The caller's shop, the oldest if there are several; refuses when there is none. */
  public ShopSettingsDetails mine() {
    return shops.ownedBy(caller.accountId()).stream()
        .findFirst()
        .map(ShopSettingsDetails::of)
        .orElseThrow(() -> new BusinessException(ShopError.NOT_FOUND));
  }

  /**
   * Changes the shop and what it asks for gift wrap (minor units; null: not offered); refuses a
   * version that is no longer the newest, and fields that are wrong.
   */
  public void edit(UUID shopId, int version, ShopProfile profile, Long giftWrapMinor) {
    var shop = shops.ownedBy(caller.accountId(), shopId);
    if (shop.getVersion() != version) {
      throw new BusinessException(SharedError.STALE, version, shop.getVersion());
    }
    shop.edit(profile, clock.instant());
    shop.wrapGifts(giftWrapMinor, clock.instant());
  }
}
