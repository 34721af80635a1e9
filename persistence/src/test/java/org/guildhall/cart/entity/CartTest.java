package org.guildhall.cart.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.testing.World.u;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.junit.jupiter.api.Test;

class CartTest {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");
  private static final int PLENTY = 99;
  private static final UUID A = u(1);
  private static final UUID B = u(2);
  private static final UUID C = u(3);

  private final Cart cart = Cart.open(CartOwner.account(u(9)), "USD", NOW);

  @Test
  void moreOfTheSameJoinsItsLine() {
    cart.add(choice(A, 2400), 1, PLENTY, NOW);
    cart.add(choice(A, 2500), 2, PLENTY, NOW);

    assertThat(cart.getItems())
        .extracting(CartItem::getQuantity, CartItem::getUnitPriceSeenMinor)
        .containsExactly(tuple(3, 2500L));
  }

  @Test
  void refusesMoreThanThereAreAndChangesNothing() {
    cart.add(choice(A, 2400), 2, 3, NOW);

    assertRefused(() -> cart.add(choice(A, 2400), 2, 3, NOW), CartError.ONLY_SOME_LEFT);
    assertRefused(() -> cart.change(A, 4, 3, NOW), CartError.ONLY_SOME_LEFT);
    assertRefused(() -> cart.add(choice(B, 100), 1, 0, NOW), CartError.SOLD_OUT);
    assertThat(cart.count()).isEqualTo(2);
  }

  @Test
  void refusesImpossibleQuantities() {
    cart.add(choice(A, 2400), 1, PLENTY, NOW);

    for (int quantity : new int[] {0, -1, 100, Integer.MAX_VALUE}) {
      assertRefused(() -> cart.change(A, quantity, PLENTY, NOW), CartError.BAD_QUANTITY);
    }
  }

  @Test
  void refusesToTouchWhatIsNotInIt() {
    assertRefused(() -> cart.remove(A, NOW), CartError.NOT_IN_CART);
    assertRefused(() -> cart.change(A, 1, PLENTY, NOW), CartError.NOT_IN_CART);
  }

  @Test
  void signingInAddsUpTheGuestsCart() {
    var guest = Cart.open(CartOwner.guest("t"), "USD", NOW);
    guest.add(choice(A, 2400), 1, PLENTY, NOW);
    guest.add(choice(B, 100), 2, PLENTY, NOW);
    cart.add(choice(A, 2400), 1, PLENTY, NOW);
    cart.add(choice(C, 300), 1, PLENTY, NOW);

    cart.absorb(guest, variant -> PLENTY, NOW);

    assertThat(cart.getItems())
        .extracting(CartItem::getVariantId, CartItem::getQuantity, CartItem::getWanted)
        .containsExactlyInAnyOrder(tuple(A, 2, null), tuple(B, 2, null), tuple(C, 1, null));
    assertThat(guest.getStatus()).isEqualTo(CartStatus.MERGED);
  }

  @Test
  void theSumIsCutToWhatIsLeftAndTold() {
    var guest = Cart.open(CartOwner.guest("t"), "USD", NOW);
    guest.add(choice(A, 2400), 3, PLENTY, NOW);
    cart.add(choice(A, 2400), 2, PLENTY, NOW);

    cart.absorb(guest, variant -> 4, NOW);

    assertThat(cart.getItems())
        .extracting(CartItem::getQuantity, CartItem::getWanted)
        .containsExactly(tuple(4, 5));
  }

  @Test
  void whatIsSoldOutStaysForThePersonToDecide() {
    var guest = Cart.open(CartOwner.guest("t"), "USD", NOW);
    guest.add(choice(A, 2400), 2, PLENTY, NOW);

    cart.absorb(guest, variant -> 0, NOW);

    assertThat(cart.getItems())
        .extracting(CartItem::getQuantity, CartItem::getWanted)
        .containsExactly(tuple(1, 2));
  }

  @Test
  void choosingAQuantityEndsTheTelling() {
    theSumIsCutToWhatIsLeftAndTold();

    cart.change(A, 2, 4, NOW);

    assertThat(cart.getItems()).extracting(CartItem::getWanted).containsOnlyNulls();
  }

  @Test
  void whatWasBoughtLeavesAndTheRestMovesOn() {
    cart.add(choice(A, 2400), 3, PLENTY, NOW);
    cart.add(choice(B, 100), 1, PLENTY, NOW);

    var rest = cart.convert(Map.of(A, 2, B, 1), NOW).orElseThrow();

    assertThat(cart.getStatus()).isEqualTo(CartStatus.CONVERTED);
    assertThat(rest.getItems())
        .extracting(CartItem::getVariantId, CartItem::getQuantity)
        .containsExactly(tuple(A, 1));
    assertThat(rest.owner()).isEqualTo(cart.owner());
  }

  @Test
  void aCartBoughtWholeLeavesNothing() {
    cart.add(choice(A, 2400), 1, PLENTY, NOW);

    assertThat(cart.convert(Map.of(A, 1), NOW)).isEmpty();
  }

  private static CartChoice choice(UUID variant, long price) {
    return new CartChoice(variant, u(50), u(60), price);
  }

  private static void assertRefused(Runnable work, CartError error) {
    assertThatThrownBy(work::run)
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(error);
  }
}
