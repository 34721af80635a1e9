package org.guildhall.cart.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.Ids;

/** So many of one variant, and the price it had when the person put it in or last agreed to it. */
@Entity
public class CartItem {
  public static final int MOST = 99;

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "cart_id")
  private Cart cart;

  private UUID variantId;
  private UUID productId;
  private UUID shopId;
  private int quantity;
  private long unitPriceSeenMinor;
  private Integer wanted;
  private Instant addedAt;

  protected CartItem() {}

  CartItem(Cart cart, CartChoice choice, Instant now) {
    this.id = Ids.at(now);
    this.cart = cart;
    this.variantId = choice.variantId();
    this.productId = choice.productId();
    this.shopId = choice.shopId();
    this.unitPriceSeenMinor = choice.unitPriceMinor();
    this.addedAt = now;
  }

  void keep(int quantity, long unitPriceMinor) {
    this.quantity = quantity;
    this.unitPriceSeenMinor = unitPriceMinor;
    this.wanted = null;
  }

  void keepOnly(int quantity, int wanted) {
    this.quantity = quantity;
    this.wanted = wanted > quantity ? wanted : null;
  }

  void seenAt(long unitPriceMinor) {
    this.unitPriceSeenMinor = unitPriceMinor;
  }

  CartChoice choice() {
    return new CartChoice(variantId, productId, shopId, unitPriceSeenMinor);
  }

  public UUID getVariantId() {
    return variantId;
  }

  public UUID getProductId() {
    return productId;
  }

  public UUID getShopId() {
    return shopId;
  }

  public int getQuantity() {
    return quantity;
  }

  public long getUnitPriceSeenMinor() {
    return unitPriceSeenMinor;
  }

  /** How many were asked for when the shelf held fewer; null when nothing was cut. */
  public Integer getWanted() {
    return wanted;
  }

  public Instant getAddedAt() {
    return addedAt;
  }
}
