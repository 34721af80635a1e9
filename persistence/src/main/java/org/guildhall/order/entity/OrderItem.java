package org.guildhall.order.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;

/** A line of a shop order: the snapshot, and how much of it went out or was cancelled. */
@Entity
public class OrderItem {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "shop_order_id")
  private ShopOrder shopOrder;

  private int position;
  private UUID productId;
  private UUID variantId;
  private String title;
  private String optionsText;
  private String sku;
  private UUID mediaId;
  private String productSlug;
  private String taxCode;
  private int returnsDays;
  private int quantity;
  private long unitPriceMinor;
  private long subtotalMinor;
  private long sellerDiscountMinor;
  private long platformDiscountMinor;
  private long taxMinor;

  @Column(precision = 9, scale = 6)
  private BigDecimal taxRate;

  private int quantityShipped;
  private int quantityCancelled;
  private int quantityRefunded;
  private boolean tracked;
  @Version private int version;

  protected OrderItem() {}

  OrderItem(ShopOrder shopOrder, int position, ItemSnapshot of, Instant now) {
    this.id = Ids.at(now);
    this.shopOrder = shopOrder;
    this.position = position;
    this.productId = of.productId();
    this.variantId = of.variantId();
    this.title = of.title();
    this.optionsText = of.optionsText();
    this.sku = of.sku();
    this.mediaId = of.mediaId();
    this.productSlug = of.productSlug();
    this.taxCode = of.taxCode();
    this.returnsDays = of.returnsDays();
    this.quantity = of.quantity();
    this.unitPriceMinor = of.unitPriceMinor();
    this.subtotalMinor = Math.multiplyExact(of.unitPriceMinor(), of.quantity());
    this.sellerDiscountMinor = of.sellerDiscountMinor();
    this.platformDiscountMinor = of.platformDiscountMinor();
    this.taxMinor = of.taxMinor();
    this.taxRate = of.taxRate();
    this.tracked = of.tracked();
  }

  void ship(int units) {
    requireOpen(units);
    quantityShipped += units;
  }

  void requireOpen(int units) {
    if (units < 0 || units > open()) {
      throw new BusinessException(OrderError.TOO_MANY_TO_SHIP, title, open());
    }
  }

  void cancelOpen() {
    quantityCancelled += open();
  }

  void cancel(int units) {
    if (units < 1 || units > open()) {
      throw new BusinessException(OrderError.TOO_MANY_TO_CANCEL, title, open());
    }
    quantityCancelled += units;
  }

  void refund(int units) {
    if (units < 1 || units > refundable()) {
      throw new BusinessException(OrderError.TOO_MANY_TO_REFUND, title, refundable());
    }
    quantityRefunded += units;
  }

  /** A refund of these units was turned down. */
  void keep(int units) {
    quantityRefunded -= units;
  }

  // a payment that came late brings the line back
  void restore() {
    quantityCancelled = 0;
  }

  /** Units neither shipped nor cancelled yet. */
  public int open() {
    return quantity - quantityShipped - quantityCancelled;
  }

  public UUID getId() {
    return id;
  }

  public int getPosition() {
    return position;
  }

  public UUID getProductId() {
    return productId;
  }

  public UUID getVariantId() {
    return variantId;
  }

  public String getTitle() {
    return title;
  }

  public String getOptionsText() {
    return optionsText;
  }

  public String getSku() {
    return sku;
  }

  public UUID getMediaId() {
    return mediaId;
  }

  public String getProductSlug() {
    return productSlug;
  }

  public int getReturnsDays() {
    return returnsDays;
  }

  public int getQuantity() {
    return quantity;
  }

  public long getUnitPriceMinor() {
    return unitPriceMinor;
  }

  public long getSubtotalMinor() {
    return subtotalMinor;
  }

  /** What the maker took off the line. */
  public long getSellerDiscountMinor() {
    return sellerDiscountMinor;
  }

  /** What the market took off the line and pays the maker. */
  public long getPlatformDiscountMinor() {
    return platformDiscountMinor;
  }

  /** What the buyer paid for the line before tax. */
  public long netMinor() {
    return subtotalMinor - sellerDiscountMinor - platformDiscountMinor;
  }

  public long getTaxMinor() {
    return taxMinor;
  }

  public int getQuantityShipped() {
    return quantityShipped;
  }

  public int getQuantityCancelled() {
    return quantityCancelled;
  }

  public int getQuantityRefunded() {
    return quantityRefunded;
  }

  /** Units whose money has not gone back. */
  public int refundable() {
    return quantity - quantityRefunded;
  }

  public boolean isTracked() {
    return tracked;
  }
}
