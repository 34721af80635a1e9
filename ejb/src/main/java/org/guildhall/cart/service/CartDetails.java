package org.guildhall.cart.service;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.shared.entity.Money;

/** A cart grouped by maker, with what is wrong at its lines; sums are of what can be bought. */
public record CartDetails(
    UUID cartId,
    List<CartShop> shops,
    int count,
    Money items,
    Money discount,
    Money shipping,
    Money wrap,
    List<CouponDetails> coupons) {

  public Money beforeTax() {
    return items.minus(discount).plus(shipping).plus(wrap);
  }

  public boolean isEmpty() {
    return shops.isEmpty();
  }

  /** True when every line can be bought as it stands. */
  public boolean isReady() {
    return !isEmpty() && lines().allMatch(CartLine::isBuyable);
  }

  /** The lines whose price is another than when they were put in. */
  public List<CartLine> repriced() {
    return lines().filter(line -> line.priceBefore() != null).toList();
  }

  /** The lines that hold fewer than was asked for, because there are no more. */
  public List<CartLine> cut() {
    return lines().filter(line -> line.wanted() != null).toList();
  }

  private Stream<CartLine> lines() {
    return shops.stream().flatMap(shop -> shop.lines().stream());
  }
}
