package org.guildhall.order.entity;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.guildhall.cart.entity.Gift;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shipping.entity.DeliveryDates;
import org.guildhall.shop.entity.WorkingDays;

/**
 * What a maker agreed to: when the order was placed, for whom it is, how it travels and what it
 * comes to; when it was paid, by which days it leaves and arrives.
 */
@MappedSuperclass
public abstract class AgreedPart extends AggregateRoot {
  private UUID customerOrderId;
  private UUID shopId;
  private String number;
  @Embedded private ShippingTerms shipping;
  private String currency;
  @Embedded private Totals totals;
  @Embedded private Breakdown breakdown;
  @Embedded private AppliedCoupons coupons;
  @Embedded private Gift gift;
  private String buyerNote;
  private LocalDate shipBy;
  private LocalDate arrivesFrom;
  private LocalDate arrivesTo;

  protected AgreedPart() {}

  AgreedPart(UUID customerOrderId, ShopOrderTerms terms, Instant now) {
    super(Ids.at(now), now);
    this.customerOrderId = customerOrderId;
    this.shopId = terms.shopId();
    this.number = terms.number();
    this.currency = terms.currency();
    this.shipping = terms.shipping();
    this.buyerNote = terms.buyerNote();
    this.totals = terms.totals();
    this.breakdown = terms.breakdown();
    this.coupons = terms.coupons();
    this.gift = terms.gift();
  }

  void promise(DeliveryDates days) {
    shipBy = days.shipBy();
    arrivesFrom = days.arrivesFrom();
    arrivesTo = days.arrivesTo();
  }

  /** The promise moves by so many working days. */
  void postpone(WorkingDays days, int count) {
    var next = days.after(shipBy, count);
    long later = shipBy.until(next, ChronoUnit.DAYS);
    shipBy = next;
    arrivesFrom = arrivesFrom.plusDays(later);
    arrivesTo = arrivesTo.plusDays(later);
  }

  boolean isOverdue(LocalDate today) {
    return isPromised() && shipBy.isBefore(today);
  }

  boolean isOverdue(WorkingDays days, int patience, LocalDate today) {
    return isPromised() && days.after(shipBy, patience).isBefore(today);
  }

  boolean isPromised() {
    return shipBy != null;
  }

  public UUID getCustomerOrderId() {
    return customerOrderId;
  }

  public UUID getShopId() {
    return shopId;
  }

  public String getNumber() {
    return number;
  }

  public ShippingTerms getShipping() {
    return shipping;
  }

  public String getCurrency() {
    return currency;
  }

  public Totals getTotals() {
    return totals;
  }

  public Breakdown getBreakdown() {
    return breakdown;
  }

  // null in a row without a code: an embeddable of nulls is none
  public AppliedCoupons getCoupons() {
    return coupons == null ? AppliedCoupons.none() : coupons;
  }

  public Gift getGift() {
    return gift;
  }

  public String getBuyerNote() {
    return buyerNote;
  }

  public LocalDate getShipBy() {
    return shipBy;
  }

  public LocalDate getArrivesFrom() {
    return arrivesFrom;
  }

  public LocalDate getArrivesTo() {
    return arrivesTo;
  }
}
