package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.account.entity.Email;
import org.guildhall.cart.entity.Cart;
import org.guildhall.cart.entity.CartError;
import org.guildhall.cart.entity.CartItem;
import org.guildhall.cart.entity.CartRepository;
import org.guildhall.cart.service.CartOwners;
import org.guildhall.order.entity.Checkout;
import org.guildhall.order.entity.CheckoutError;
import org.guildhall.order.entity.CheckoutRepository;
import org.guildhall.order.entity.CheckoutStatus;
import org.guildhall.order.entity.Destination;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;
import org.guildhall.stock.service.ReservationService;

/** Leads a cart through address and shipping to the review, with its stock held meanwhile. */
@Stateless
@PermitAll
public class CheckoutService {
  /** How long things are held for a buyer who has not placed the order yet. */
  public static final Duration HOLD = Duration.ofMinutes(10);

  private static final int LONGEST_NOTE = 500;

  @Inject CartRepository carts;
  @Inject CartOwners owners;
  @Inject CheckoutRepository checkouts;
  @Inject CheckoutReader reader;
  @Inject QuoteReader quotes;
  @Inject ReservationService reservations;
  @Inject Clock clock;

  /**
   * Holds the cart's things for ten minutes, all or none; a running checkout of the same things
   * goes on with its clock. Refuses an empty cart and names what is not for sale or not left.
   */
  public void begin(String guestToken) {
    var cart =
        owners
            .of(guestToken)
            .flatMap(carts::find)
            .filter(found -> !found.getItems().isEmpty())
            .orElseThrow(() -> new BusinessException(CartError.EMPTY));
    var now = clock.instant();
    var earlier = checkouts.latest(cart.getId());
    if (earlier.filter(running -> goesOn(running, cart, now)).isEmpty()) {
      earlier.ifPresent(this::giveUp);
      open(cart, earlier, now);
    }
  }

  /** The running checkout of the caller's cart at today's prices; empty when its time is over. */
  public Optional<CheckoutDetails> current(String guestToken) {
    var now = clock.instant();
    return running(guestToken).filter(found -> !found.isOver(now)).map(reader::details);
  }

  /** Takes the e-mail and the address; refuses an address a maker does not send to, by name. */
  public void contact(String guestToken, ContactCommand command) {
    var checkout = require(guestToken);
    var now = clock.instant();
    checkout.contact(Email.of(command.email()).text(), Destination.of(command.to()), now);
    price(checkout, now);
  }

  /** Takes the way each parcel shall travel and the notes; what is not offered is not taken. */
  public void choose(String guestToken, ChooseShippingCommand command) {
    var checkout = require(guestToken);
    var now = clock.instant();
    if (checkout.destination() == null) {
      throw new BusinessException(CheckoutError.ADDRESS_MISSING);
    }
    checkout.choose(command.services(), notes(command.notes()), now);
    price(checkout, now);
  }

  private void price(Checkout checkout, Instant now) {
    var quote = reader.quote(checkout);
    quote.refuseUnsent();
    checkout.price(quote.prices(), now);
  }

  private static boolean goesOn(Checkout running, Cart cart, Instant now) {
    return running.getStatus() == CheckoutStatus.AWAITING_PAYMENT
        || (running.getStatus() == CheckoutStatus.OPEN
            && !running.isOver(now)
            && running.isOf(units(cart)));
  }

  private void giveUp(Checkout earlier) {
    if (earlier.getStatus() == CheckoutStatus.OPEN) {
      earlier.cancel(clock.instant());
      checkouts.flush();
      reservations.release(earlier.getId(), false);
    }
  }

  private void open(Cart cart, Optional<Checkout> earlier, Instant now) {
    var quote = quotes.quote(Basket.of(units(cart), cart), null, null, Map.of());
    var until = now.plus(HOLD);
    var checkout =
        Checkout.begin(
            cart.getId(), cart.getAccountId(), cart.getCurrency(), quote.prices(), until, now);
    cart.seePrices(quote.unitPrices(), now);
    earlier.ifPresent(checkout::remember);
    checkouts.add(checkout);
    reservations.hold(checkout.getId(), quote.needs(), until);
  }

  private static Map<UUID, Integer> units(Cart cart) {
    return cart.getItems().stream()
        .collect(
            Collectors.toMap(
                CartItem::getVariantId,
                CartItem::getQuantity,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private Optional<Checkout> running(String guestToken) {
    return owners
        .of(guestToken)
        .flatMap(carts::find)
        .flatMap(cart -> checkouts.running(cart.getId()));
  }

  private Checkout require(String guestToken) {
    return running(guestToken).orElseThrow(() -> new BusinessException(CheckoutError.EXPIRED));
  }

  private static Map<UUID, String> notes(Map<UUID, String> typed) {
    typed.values().stream()
        .filter(note -> note != null && note.length() > LONGEST_NOTE)
        .findFirst()
        .ifPresent(
            note -> {
              throw new BusinessException(SharedError.TOO_LONG, LONGEST_NOTE);
            });
    return typed;
  }
}
