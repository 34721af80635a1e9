package org.guildhall.order.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.util.UUID;

/** One maker's parcel in a checkout: how it shall travel, what that costs, and a note. */
@Entity
@IdClass(CheckoutShop.Key.class)
public class CheckoutShop {
  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "checkout_id")
  private Checkout checkout;

  @Id private UUID shopId;
  private UUID shippingRateId;
  private String service;
  private long discountMinor;
  private long shippingMinor;
  private long wrapMinor;
  private long taxMinor;
  private String buyerNote;

  protected CheckoutShop() {}

  CheckoutShop(Checkout checkout, UUID shopId) {
    this.checkout = checkout;
    this.shopId = shopId;
  }

  void priced(PricedShop price) {
    shippingRateId = price.rateId();
    service = price.service();
    discountMinor = price.discountMinor();
    shippingMinor = price.shipping().amountMinor();
    wrapMinor = price.wrap().amountMinor();
    taxMinor = price.taxMinor();
  }

  void choose(String service) {
    this.service = service;
  }

  void note(String note) {
    this.buyerNote = note;
  }

  public UUID getShopId() {
    return shopId;
  }

  public UUID getShippingRateId() {
    return shippingRateId;
  }

  public String getService() {
    return service;
  }

  public long getShippingMinor() {
    return shippingMinor;
  }

  public long getTaxMinor() {
    return taxMinor;
  }

  public String getBuyerNote() {
    return buyerNote;
  }

  /** The row's key. */
  public record Key(UUID checkout, UUID shopId) implements Serializable {}
}
