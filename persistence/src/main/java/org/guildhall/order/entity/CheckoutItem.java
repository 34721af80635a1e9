package org.guildhall.order.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.util.UUID;

/** A line of a checkout at the price the buyer last agreed to. */
@Entity
@IdClass(CheckoutItem.Key.class)
public class CheckoutItem {
  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "checkout_id")
  private Checkout checkout;

  @Id private UUID variantId;
  private UUID productId;
  private UUID shopId;
  private int quantity;
  private long unitPriceMinor;
  private long sellerDiscountMinor;
  private long platformDiscountMinor;
  private long taxMinor;
  private int position;

  protected CheckoutItem() {}

  CheckoutItem(Checkout checkout, UUID shopId, PricedLine line, int position) {
    this.checkout = checkout;
    this.variantId = line.variantId();
    this.productId = line.productId();
    this.shopId = shopId;
    this.quantity = line.quantity();
    this.position = position;
    priced(line);
  }

  void priced(PricedLine line) {
    unitPriceMinor = line.unitPriceMinor();
    sellerDiscountMinor = line.sellerDiscountMinor();
    platformDiscountMinor = line.platformDiscountMinor();
    taxMinor = line.taxMinor();
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

  public long getUnitPriceMinor() {
    return unitPriceMinor;
  }

  public int getPosition() {
    return position;
  }

  /** The row's key. */
  public record Key(UUID checkout, UUID variantId) implements Serializable {}
}
