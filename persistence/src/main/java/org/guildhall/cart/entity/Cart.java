package org.guildhall.cart.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;

/** The things one person means to buy, from any number of shops. */
@Entity
public class Cart extends AggregateRoot {
  private static final int MOST_LINES = 100;

  private UUID accountId;
  private String tokenHash;

  @Enumerated(EnumType.STRING)
  private CartStatus status = CartStatus.ACTIVE;

  private String currency;
  private Instant lastActivityAt;

  @OneToMany(mappedBy = "cart", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("addedAt, id")
  private List<CartItem> items = new ArrayList<>();

  private String couponCode;

  @OneToMany(mappedBy = "cart", cascade = CascadeType.ALL)
  private Set<CartWish> wishes = new LinkedHashSet<>();

  protected Cart() {}

  private Cart(CartOwner owner, String currency, Instant now) {
    super(Ids.at(now), now);
    this.accountId = owner.accountId();
    this.tokenHash = owner.tokenHash();
    this.currency = currency;
    this.lastActivityAt = now;
  }

  public static Cart open(CartOwner owner, String currency, Instant now) {
    return new Cart(owner, currency, now);
  }

  /** Puts units in; more of the same variant joins its line. Refuses more than the limit in all. */
  public void add(CartChoice choice, int quantity, int limit, Instant now) {
    int already = find(choice.variantId()).map(CartItem::getQuantity).orElse(0);
    refuseBeyond(limit, already + quantity);
    if (already == 0 && items.size() == MOST_LINES) {
      throw new BusinessException(CartError.FULL, MOST_LINES);
    }
    line(choice, now).keep(already + quantity, choice.unitPriceMinor());
    used(now);
  }

  /** Sets a line's quantity; refuses more than the limit. */
  public void change(UUID variantId, int quantity, int limit, Instant now) {
    refuseBeyond(limit, quantity);
    var item = require(variantId);
    item.keep(quantity, item.getUnitPriceSeenMinor());
    used(now);
  }

  /** Takes a line out and answers how many units it had. */
  public int remove(UUID variantId, Instant now) {
    var item = require(variantId);
    items.remove(item);
    used(now);
    return item.getQuantity();
  }

  /** The person goes on at today's prices; the difference needs no more telling. */
  public void seePrices(Map<UUID, Long> unitPrices, Instant now) {
    for (var item : items) {
      long price = unitPrices.getOrDefault(item.getVariantId(), item.getUnitPriceSeenMinor());
      if (price != item.getUnitPriceSeenMinor()) {
        item.seenAt(price);
        used(now);
      }
    }
  }

  /**
   * Folds a guest's cart into this one: quantities add up and are cut to the limit, with what was
   * wanted kept for telling. The guest's cart is dead afterwards.
   */
  public void absorb(Cart guest, ToIntFunction<UUID> limits, Instant now) {
    for (var theirs : guest.items) {
      int already = find(theirs.getVariantId()).map(CartItem::getQuantity).orElse(0);
      int wanted = Math.min(already + theirs.getQuantity(), CartItem.MOST);
      // what is sold out stays in, with its warning: the person decides, not the merge
      int kept = Math.max(Math.min(wanted, limits.applyAsInt(theirs.getVariantId())), 1);
      line(theirs.choice(), now).keepOnly(kept, wanted);
    }
    couponCode = couponCode == null ? guest.couponCode : couponCode;
    guest.wishes.forEach(theirs -> wish(theirs.getShopId()).fill(theirs));
    guest.end(CartStatus.MERGED, now);
    used(now);
  }

  /** Takes a coupon's code: one per shop, and one of the market, whose shop is null. */
  public void applyCoupon(UUID shopId, String code, Instant now) {
    if (shopId == null) {
      couponCode = code;
    } else {
      wish(shopId).coupon(code);
    }
    used(now);
  }

  public void removeCoupon(String code, Instant now) {
    couponCode = code.equals(couponCode) ? null : couponCode;
    wishes.stream().filter(w -> code.equals(w.getCouponCode())).forEach(w -> w.coupon(null));
    used(now);
  }

  /** How a shop's parcel shall be made up. */
  public void giveAway(UUID shopId, Gift gift, Instant now) {
    wish(shopId).gift(gift);
    used(now);
  }

  /** What was bought leaves with this cart; the rest is answered as choices for a new one. */
  public Optional<Cart> convert(Map<UUID, Integer> bought, Instant now) {
    var rest = Cart.open(owner(), currency, now);
    for (var item : items) {
      int left = item.getQuantity() - bought.getOrDefault(item.getVariantId(), 0);
      if (left > 0) {
        rest.line(item.choice(), now).keep(left, item.getUnitPriceSeenMinor());
      }
    }
    end(CartStatus.CONVERTED, now);
    return rest.items.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  private CartWish wish(UUID shopId) {
    return wishes.stream()
        .filter(wish -> wish.getShopId().equals(shopId))
        .findFirst()
        .orElseGet(
            () -> {
              var wish = new CartWish(this, shopId);
              wishes.add(wish);
              return wish;
            });
  }

  /** The code of the market's coupon, or null. */
  public String getCouponCode() {
    return couponCode;
  }

  public Set<CartWish> getWishes() {
    return Collections.unmodifiableSet(wishes);
  }

  public CartOwner owner() {
    return new CartOwner(accountId, tokenHash);
  }

  public boolean isActive() {
    return status == CartStatus.ACTIVE;
  }

  public UUID getAccountId() {
    return accountId;
  }

  public CartStatus getStatus() {
    return status;
  }

  public String getCurrency() {
    return currency;
  }

  public List<CartItem> getItems() {
    return Collections.unmodifiableList(items);
  }

  /** How many things are in it, all lines together. */
  public int count() {
    return items.stream().mapToInt(CartItem::getQuantity).sum();
  }

  private CartItem line(CartChoice choice, Instant now) {
    return find(choice.variantId())
        .orElseGet(
            () -> {
              var item = new CartItem(this, choice, now);
              items.add(item);
              return item;
            });
  }

  private Optional<CartItem> find(UUID variantId) {
    return items.stream().filter(item -> item.getVariantId().equals(variantId)).findFirst();
  }

  private CartItem require(UUID variantId) {
    return find(variantId).orElseThrow(() -> new BusinessException(CartError.NOT_IN_CART));
  }

  private static void refuseBeyond(int limit, int quantity) {
    if (quantity < 1 || quantity > CartItem.MOST) {
      throw BusinessException.at("quantity", CartError.BAD_QUANTITY, CartItem.MOST);
    }
    if (limit < 1) {
      throw new BusinessException(CartError.SOLD_OUT);
    }
    if (quantity > limit) {
      throw BusinessException.at("quantity", CartError.ONLY_SOME_LEFT, limit);
    }
  }

  private void end(CartStatus how, Instant now) {
    status = how;
    touched(now);
  }

  private void used(Instant now) {
    lastActivityAt = now;
    touched(now);
  }
}
