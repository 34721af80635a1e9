package org.guildhall.cart.entity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.util.UUID;

/** What a buyer asks one maker for beside the things: a coupon, and a parcel that is a present. */
@Entity
@IdClass(CartWish.Key.class)
public class CartWish {
  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "cart_id")
  private Cart cart;

  @Id private UUID shopId;
  private String couponCode;
  @Embedded private Gift gift = Gift.none();

  protected CartWish() {}

  CartWish(Cart cart, UUID shopId) {
    this.cart = cart;
    this.shopId = shopId;
  }

  void coupon(String code) {
    couponCode = code;
  }

  void gift(Gift wanted) {
    gift = wanted;
  }

  /** Takes over what the other says and this does not. */
  void fill(CartWish other) {
    couponCode = couponCode == null ? other.couponCode : couponCode;
    gift = gift.isAny() ? gift : other.gift.copy();
  }

  public UUID getShopId() {
    return shopId;
  }

  public String getCouponCode() {
    return couponCode;
  }

  public Gift getGift() {
    return gift;
  }

  /** The row's key. */
  public record Key(UUID cart, UUID shopId) implements Serializable {}
}
