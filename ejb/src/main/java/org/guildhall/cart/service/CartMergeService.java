package org.guildhall.cart.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.account.event.SignInHappened;
import org.guildhall.cart.entity.Cart;
import org.guildhall.cart.entity.CartItem;
import org.guildhall.cart.entity.CartOwner;
import org.guildhall.cart.entity.CartRepository;
import org.guildhall.cart.event.CartMerged;
import org.guildhall.catalog.service.Offer;
import org.guildhall.catalog.service.OfferService;
import org.guildhall.stock.service.ReservationService;

/** Brings a guest's cart along when the guest signs in. */
@Stateless
@PermitAll
public class CartMergeService {
  @Inject CartRepository carts;
  @Inject OfferService offers;
  @Inject ReservationService reservations;
  @Inject Clock clock;
  @Inject Event<CartMerged> merged;

  /**
   * Adds the guest's things to the account's cart, cut to what is left; the guest's cart ends. A
   * second sign-in finds no guest cart and changes nothing.
   */
  public void onSignIn(@Observes SignInHappened event) {
    if (event.guestCartTokenHash() == null) {
      return;
    }
    carts
        .findForChange(CartOwner.guest(event.guestCartTokenHash()))
        .ifPresent(guest -> merge(guest, CartOwner.account(event.accountId())));
  }

  private void merge(Cart guest, CartOwner account) {
    var now = clock.instant();
    var own = carts.findForChange(account);
    var target = own.orElseGet(() -> Cart.open(account, guest.getCurrency(), now));
    var limits = limits(guest);
    target.absorb(guest, variant -> limits.getOrDefault(variant, CartItem.MOST), now);
    if (own.isEmpty()) {
      carts.add(target);
    }
    merged.fire(new CartMerged(guest.getId(), target.getId()));
  }

  private Map<UUID, Integer> limits(Cart guest) {
    List<UUID> variants = guest.getItems().stream().map(CartItem::getVariantId).toList();
    // what the guest's own checkout holds does not count against the guest
    var held = reservations.heldForCart(guest.getId());
    return offers.offers(variants).values().stream()
        .collect(
            Collectors.toMap(
                Offer::variantId,
                offer -> CartReader.limit(offer, held.getOrDefault(offer.variantId(), 0))));
  }
}
