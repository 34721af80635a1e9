package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.cart.entity.CartRepository;
import org.guildhall.cart.service.CartOwners;
import org.guildhall.cart.service.CartWishService;
import org.guildhall.order.entity.Checkout;
import org.guildhall.order.entity.CheckoutRepository;
import org.guildhall.order.entity.CheckoutStatus;

/** Takes coupons and presents for a cart; a checkout of it that runs is priced anew at once. */
@Stateless
@PermitAll
public class CheckoutWishService {
  @Inject CartRepository carts;
  @Inject CartOwners owners;
  @Inject CartWishService wishes;
  @Inject CheckoutRepository checkouts;
  @Inject CheckoutReader reader;
  @Inject Clock clock;

  /** Takes a coupon's code; refuses, at the field {@code coupon}, one that counts for nothing. */
  public void applyCoupon(String guestToken, String typed) {
    var checkout = open(guestToken);
    wishes.applyCoupon(guestToken, typed, checkout.map(Checkout::getEmail).orElse(null));
    checkout.ifPresent(this::price);
  }

  /** Takes a code out again. */
  public void removeCoupon(String guestToken, String code) {
    wishes.removeCoupon(guestToken, code);
    open(guestToken).ifPresent(this::price);
  }

  /** How a shop's parcel shall be made up; refuses a message of more than 300 letters. */
  public void gift(String guestToken, UUID shopId, boolean wrapped, String message, boolean hide) {
    wishes.gift(guestToken, shopId, wrapped, message, hide);
    open(guestToken).ifPresent(this::price);
  }

  private void price(Checkout checkout) {
    checkout.price(reader.quote(checkout).prices(), clock.instant());
  }

  private Optional<Checkout> open(String guestToken) {
    var now = clock.instant();
    return owners
        .of(guestToken)
        .flatMap(carts::find)
        .flatMap(cart -> checkouts.running(cart.getId()))
        .filter(found -> found.getStatus() == CheckoutStatus.OPEN && !found.isOver(now));
  }
}
