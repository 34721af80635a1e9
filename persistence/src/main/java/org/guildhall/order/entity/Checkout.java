package org.guildhall.order.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;

/** A cart on its way to the till, with its stock held until a stated moment. */
@Entity
public class Checkout extends AggregateRoot {
  private UUID cartId;
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private CheckoutStatus status = CheckoutStatus.OPEN;

  private String email;
  @Embedded private ShipTo shipTo;
  private String currency;
  @Embedded private Totals totals = Totals.zero();
  private Instant heldUntil;
  private boolean extended;
  private UUID orderId;

  @OneToMany(mappedBy = "checkout", cascade = CascadeType.ALL)
  @OrderBy("shopId")
  private Set<CheckoutShop> shops = new LinkedHashSet<>();

  @OneToMany(mappedBy = "checkout", cascade = CascadeType.ALL)
  @OrderBy("position")
  private Set<CheckoutItem> items = new LinkedHashSet<>();

  protected Checkout() {}

  private Checkout(UUID cartId, UUID accountId, String currency, Instant heldUntil, Instant now) {
    super(Ids.at(now), now);
    this.cartId = cartId;
    this.accountId = accountId;
    this.currency = currency;
    this.heldUntil = heldUntil;
  }

  /** Opens a checkout of a cart's lines, held until the given moment. */
  public static Checkout begin(
      UUID cartId,
      UUID accountId,
      String currency,
      List<PricedShop> lines,
      Instant heldUntil,
      Instant now) {
    var checkout = new Checkout(cartId, accountId, currency, heldUntil, now);
    for (var shop : lines) {
      checkout.shops.add(new CheckoutShop(checkout, shop.shopId()));
      for (var line : shop.lines()) {
        checkout.items.add(new CheckoutItem(checkout, shop.shopId(), line, checkout.items.size()));
      }
    }
    checkout.price(lines, now);
    return checkout;
  }

  /** Takes over what the buyer told an earlier checkout of the same cart. */
  public void remember(Checkout earlier) {
    email = earlier.email;
    shipTo = earlier.shipTo == null ? null : ShipTo.of(earlier.shipTo.destination());
    shops.forEach(
        shop ->
            earlier
                .shop(shop.getShopId())
                .ifPresent(
                    before -> {
                      shop.choose(before.getService());
                      shop.note(before.getBuyerNote());
                    }));
  }

  public void contact(String email, Destination to, Instant now) {
    requireOpen(now);
    this.email = email;
    this.shipTo = ShipTo.of(to);
    touched(now);
  }

  /**
   * How each parcel shall travel, by shop. A service that is offered no more is dropped by pricing.
   */
  public void choose(Map<UUID, String> services, Map<UUID, String> notes, Instant now) {
    requireOpen(now);
    for (var shop : shops) {
      shop.choose(services.get(shop.getShopId()));
      shop.note(notes.get(shop.getShopId()));
    }
    touched(now);
  }

  /** Writes down the prices the buyer is being shown. */
  public void price(List<PricedShop> prices, Instant now) {
    totals = prices.stream().map(PricedShop::totals).reduce(Totals.zero(), Totals::plus);
    for (var price : prices) {
      shop(price.shopId()).orElseThrow().priced(price);
      price.lines().forEach(line -> item(line.variantId()).priced(line));
    }
    touched(now);
  }

  /** The order is made; from now on only the provider ends the hold. */
  public void place(UUID orderId, Instant heldUntil, Instant now) {
    requireOpen(now);
    become(CheckoutStatus.AWAITING_PAYMENT, now);
    this.orderId = orderId;
    this.heldUntil = heldUntil;
    this.extended = true;
  }

  public void complete(Instant now) {
    become(CheckoutStatus.COMPLETED, now);
  }

  public void expire(Instant now) {
    become(CheckoutStatus.EXPIRED, now);
  }

  public void cancel(Instant now) {
    become(CheckoutStatus.CANCELLED, now);
  }

  private void become(CheckoutStatus next, Instant now) {
    if (!status.canBecome(next)) {
      throw new BusinessException(CheckoutError.NOT_OPEN, status);
    }
    status = next;
    touched(now);
  }

  private void requireOpen(Instant now) {
    if (status == CheckoutStatus.EXPIRED || isOver(now)) {
      throw new BusinessException(CheckoutError.EXPIRED);
    }
    if (status != CheckoutStatus.OPEN) {
      throw new BusinessException(CheckoutError.NOT_OPEN, status);
    }
  }

  /** True when the clock of an open checkout has run out. */
  public boolean isOver(Instant now) {
    return status == CheckoutStatus.OPEN && !heldUntil.isAfter(now);
  }

  /** True when these are exactly the units this checkout holds. */
  public boolean isOf(Map<UUID, Integer> quantities) {
    return quantities().equals(quantities);
  }

  public Map<UUID, Integer> quantities() {
    return items.stream()
        .collect(Collectors.toMap(CheckoutItem::getVariantId, CheckoutItem::getQuantity));
  }

  public Optional<CheckoutShop> shop(UUID shopId) {
    return shops.stream().filter(shop -> shop.getShopId().equals(shopId)).findFirst();
  }

  private CheckoutItem item(UUID variantId) {
    return items.stream().filter(i -> i.getVariantId().equals(variantId)).findFirst().orElseThrow();
  }

  public UUID getCartId() {
    return cartId;
  }

  public UUID getAccountId() {
    return accountId;
  }

  public CheckoutStatus getStatus() {
    return status;
  }

  public String getEmail() {
    return email;
  }

  /** Where it goes, or null while nobody has said. */
  public Destination destination() {
    return shipTo == null ? null : shipTo.destination();
  }

  public String getCurrency() {
    return currency;
  }

  public Totals getTotals() {
    return totals;
  }

  public Instant getHeldUntil() {
    return heldUntil;
  }

  public UUID getOrderId() {
    return orderId;
  }

  public Set<CheckoutShop> getShops() {
    return Collections.unmodifiableSet(shops);
  }

  public Set<CheckoutItem> getItems() {
    return Collections.unmodifiableSet(items);
  }
}
