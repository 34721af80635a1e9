package org.guildhall.cart.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.u;

import java.time.Instant;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;
import org.junit.jupiter.api.Test;

class CartWishTest {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");

  @Test
  void holdsOneCodePerShopAndOneOfTheMarket() {
    var cart = cart();

    cart.applyCoupon(u(1), "SPRING10", NOW);
    cart.applyCoupon(u(2), "BOWL10", NOW);
    cart.applyCoupon(u(1), "SUMMER5", NOW);
    cart.applyCoupon(null, "HELLO5", NOW);

    assertThat(cart.getWishes())
        .extracting(CartWish::getCouponCode)
        .containsExactlyInAnyOrder("SUMMER5", "BOWL10");
    assertThat(cart.getCouponCode()).isEqualTo("HELLO5");
  }

  @Test
  void removesACodeWhereverItIsAndLeavesTheOthers() {
    var cart = cart();
    cart.applyCoupon(u(1), "SPRING10", NOW);
    cart.applyCoupon(null, "HELLO5", NOW);

    cart.removeCoupon("HELLO5", NOW);
    assertThat(cart.getCouponCode()).isNull();
    assertThat(cart.getWishes()).extracting(CartWish::getCouponCode).containsExactly("SPRING10");

    cart.removeCoupon("SPRING10", NOW);
    assertThat(cart.getWishes()).extracting(CartWish::getCouponCode).containsExactly((String) null);
  }

  @Test
  void bringsTheGuestsWishesWhereTheAccountHasNone() {
    var guest = Cart.open(CartOwner.guest("t"), "USD", NOW);
    guest.applyCoupon(null, "HELLO5", NOW);
    guest.applyCoupon(u(1), "SPRING10", NOW);
    guest.giveAway(u(1), Gift.of(true, " For you ", true), NOW);
    var own = cart();
    own.applyCoupon(u(1), "MINE", NOW);

    own.absorb(guest, variant -> 99, NOW);

    assertThat(own.getCouponCode()).isEqualTo("HELLO5");
    assertThat(own.getWishes()).hasSize(1);
    var wish = own.getWishes().iterator().next();
    assertThat(wish.getCouponCode()).isEqualTo("MINE");
    assertThat(wish.getGift().isGiftWrapped()).isTrue();
    assertThat(wish.getGift().getGiftMessage()).isEqualTo("For you");
    assertThat(wish.getGift().isHidePrices()).isTrue();
  }

  @Test
  void refusesAMessageThatDoesNotFitTheCard() {
    assertThat(Gift.of(false, "x".repeat(300), false).getGiftMessage()).hasSize(300);
    assertThatThrownBy(() -> Gift.of(false, "x".repeat(301), false))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.error()).isEqualTo(SharedError.TOO_LONG);
              assertThat(refusal.field()).isEqualTo("message");
            });
  }

  private static Cart cart() {
    return Cart.open(CartOwner.account(u(9)), "USD", NOW);
  }
}
