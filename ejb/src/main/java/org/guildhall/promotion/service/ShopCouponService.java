package org.guildhall.promotion.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.entity.ShopRepository;

/** A maker's coupons. Another maker's shop or coupon is not found. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class ShopCouponService {
  @Inject CouponBook book;
  @Inject ShopRepository shops;
  @Inject Caller caller;

  /** The coupons of one of the caller's shops, the newest first. */
  public List<CouponSummary> list(UUID shopId) {
    return book.list(own(shopId));
  }

  /** Makes a coupon the shop pays for; refuses terms that are wrong, and a code it has already. */
  public void make(UUID shopId, MakeCouponCommand command) {
    book.make(own(shopId), command);
  }

  /** Takes a coupon back; orders that used it keep it. */
  public void end(UUID shopId, UUID couponId) {
    book.end(own(shopId), couponId);
  }

  private UUID own(UUID shopId) {
    return shops.ownedBy(caller.accountId(), shopId).getId();
  }
}
