package org.guildhall.cart.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.entity.SecretHash;
import org.guildhall.cart.entity.Cart;
import org.guildhall.cart.entity.CartChoice;
import org.guildhall.cart.entity.CartError;
import org.guildhall.cart.entity.CartOwner;
import org.guildhall.cart.entity.CartRepository;
import org.guildhall.catalog.service.Offer;
import org.guildhall.catalog.service.OfferService;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.stock.service.ReservationService;

/** The cart of the caller's account, or of the guest whose cookie it is. */
@Stateless
@PermitAll
public class CartService {
  private static final String CURRENCY = "USD";

  @Inject CartRepository carts;
  @Inject CartOwners owners;
  @Inject CartReader reader;
  @Inject OfferService offers;
  @Inject ReservationService reservations;
  @Inject Clock clock;

  /** The cart as it stands now, or empty while there is none. */
  public Optional<CartDetails> current(String guestToken) {
    return owners.of(guestToken).flatMap(carts::find).map(reader::read);
  }

  /** How many things are in the cart; one small statement, none for a visitor without a cart. */
  public int count(String guestToken) {
    return owners.of(guestToken).map(carts::count).orElse(0);
  }

  /**
   * Puts units of a variant in. Refuses what is not for sale, more than are left, and a second one
   * of a kind.
   */
  public CartChange add(String guestToken, UUID variantId, int quantity) {
    var now = clock.instant();
    var offer = offer(variantId);
    var newToken = owners.of(guestToken).isEmpty() ? SecretHash.newSecret() : null;
    var cart = forChange(owners.of(newToken == null ? guestToken : newToken).orElseThrow());
    int limit = limit(cart, offer);
    boolean second = cart.getItems().stream().anyMatch(i -> i.getVariantId().equals(variantId));
    if (offer.oneOfAKind() && limit > 0 && (second || quantity > 1)) {
      throw new BusinessException(CartError.ONE_OF_A_KIND);
    }
    cart.add(choice(offer), quantity, limit, now);
    return new CartChange(newToken, cart.count());
  }

  /** Sets the quantity of a line; refuses more than are left. */
  public CartChange change(String guestToken, UUID variantId, int quantity) {
    var cart = existing(guestToken);
    cart.change(variantId, quantity, limit(cart, offer(variantId)), clock.instant());
    return new CartChange(null, cart.count());
  }

  /** Takes a line out; adding the same units again undoes it. */
  public CartChange remove(String guestToken, UUID variantId) {
    var cart = existing(guestToken);
    cart.remove(variantId, clock.instant());
    return new CartChange(null, cart.count());
  }

  private int limit(Cart cart, Offer offer) {
    if (!CartReader.isOffered(offer)) {
      throw new BusinessException(CartError.NOT_FOR_SALE);
    }
    var held = reservations.heldForCart(cart.getId());
    return CartReader.limit(offer, held.getOrDefault(offer.variantId(), 0));
  }

  private Offer offer(UUID variantId) {
    return Optional.ofNullable(offers.offers(List.of(variantId)).get(variantId))
        .orElseThrow(() -> new BusinessException(CartError.NOT_FOR_SALE));
  }

  private Cart existing(String guestToken) {
    return owners
        .of(guestToken)
        .flatMap(carts::findForChange)
        .orElseThrow(() -> new BusinessException(CartError.NOT_IN_CART));
  }

  private Cart forChange(CartOwner owner) {
    return carts
        .findForChange(owner)
        .orElseGet(
            () -> {
              var cart = Cart.open(owner, CURRENCY, clock.instant());
              carts.add(cart);
              return cart;
            });
  }

  private static CartChoice choice(Offer offer) {
    return new CartChoice(
        offer.variantId(), offer.productId(), offer.shopId(), offer.unitPrice().minor());
  }
}
