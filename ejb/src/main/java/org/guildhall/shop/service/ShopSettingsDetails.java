package org.guildhall.shop.service;

import java.util.UUID;
import org.guildhall.shop.entity.Shop;
import org.guildhall.shop.entity.ShopProfile;
import org.guildhall.shop.entity.ShopStatus;

/** A shop as its owner changes it. */
public record ShopSettingsDetails(
    UUID id,
    int version,
    String slug,
    ShopStatus status,
    String statusReason,
    ShopProfile profile,
    Long giftWrapMinor) {

  static ShopSettingsDetails of(Shop shop) {
    return new ShopSettingsDetails(
        shop.getId(),
        shop.getVersion(),
        shop.getSlug(),
        shop.getStatus(),
        shop.getStatusReason(),
        shop.getProfile(),
        shop.getGiftWrapMinor());
  }
}
