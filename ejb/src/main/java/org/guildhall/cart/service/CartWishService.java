package org.guildhall.cart.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.cart.entity.Cart;
import org.guildhall.cart.entity.CartError;
import org.guildhall.cart.entity.CartRepository;
import org.guildhall.cart.entity.Gift;
import org.guildhall.promotion.entity.CouponTerms;
import org.guildhall.promotion.service.CouponFinder;
import org.guildhall.shared.entity.BusinessException;

/** What a buyer wishes beside the things: coupons, and parcels that are presents. */
@Stateless
@PermitAll
public class CartWishService {
  @Inject CartRepository carts;
  @Inject CartOwners owners;
  @Inject CartReader reader;
  @Inject CouponFinder coupons;
  @Inject Clock clock;

  /**
   * Takes a coupon's code: it goes to the shop of the cart that gave it out, else to the market. A
   * new code takes the place of the one before. Refuses, at the field, a code that counts for
   * nothing and says why; the mail address is null while nobody knows who buys.
   */
  public void applyCoupon(String guestToken, String typed, String email) {
    var cart = existing(guestToken);
    var code = CouponTerms.plain(typed);
    var subtotals = reader.subtotals(cart);
    for (var shop : coupons.require(code, subtotals, email)) {
      cart.applyCoupon(shop.orElse(null), code, clock.instant());
    }
  }

  /** Takes a code out again; one that is not there changes nothing. */
  public void removeCoupon(String guestToken, String code) {
    existing(guestToken).removeCoupon(CouponTerms.plain(code), clock.instant());
  }

  /** How a shop's parcel shall be made up; refuses a message of more than 300 letters. */
  public void gift(String guestToken, UUID shopId, boolean wrapped, String message, boolean hide) {
    var cart = existing(guestToken);
    if (cart.getItems().stream().noneMatch(item -> item.getShopId().equals(shopId))) {
      throw new BusinessException(CartError.NOT_IN_CART);
    }
    cart.giveAway(shopId, Gift.of(wrapped, message, hide), clock.instant());
  }

  private Cart existing(String guestToken) {
    return owners
        .of(guestToken)
        .flatMap(carts::findForChange)
        .orElseThrow(() -> new BusinessException(CartError.EMPTY));
  }
}
