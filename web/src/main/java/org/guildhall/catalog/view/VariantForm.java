package org.guildhall.catalog.view;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.catalog.entity.VariantSpec;
import org.guildhall.catalog.service.EditListingCommand.VariantChange;
import org.guildhall.catalog.service.ListingDetails.ListingVariant;
import org.guildhall.shared.entity.Money;

/** A variant as it is typed. Its stock remembers what the maker saw. */
public class VariantForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private UUID id;
  private List<String> labels;
  private String sku;
  private Long priceMinor;
  private Long compareAtMinor;
  private int seen;
  private Integer quantity = 0;
  private int reserved;
  private boolean offered = true;

  static VariantForm of(ListingVariant variant) {
    var form = empty(variant.labels());
    form.id = variant.id();
    form.sku = variant.sku();
    form.priceMinor = variant.priceMinor();
    form.compareAtMinor = variant.compareAtMinor();
    form.seen = variant.onHand();
    form.quantity = variant.onHand();
    form.reserved = variant.reserved();
    form.offered = variant.offered();
    return form;
  }

  static VariantForm empty(List<String> labels) {
    var form = new VariantForm();
    form.labels = List.copyOf(labels);
    return form;
  }

  /** A new combination that begins with the price of another. */
  VariantForm priced(Long minor) {
    priceMinor = minor;
    return this;
  }

  VariantChange change() {
    var spec =
        new VariantSpec(
            id, labels, sku, priceMinor == null ? 0 : priceMinor, compareAtMinor, offered);
    return new VariantChange(spec, seen, quantity == null ? 0 : quantity);
  }

  /** Goes on from a later save of the same variant; a stock nobody typed here follows along. */
  void follow(List<VariantForm> later) {
    later.stream()
        .filter(variant -> variant.labels.equals(labels))
        .findFirst()
        .ifPresent(
            variant -> {
              if (Objects.equals(quantity, seen)) {
                quantity = variant.quantity;
              }
              id = variant.id;
              seen = variant.seen;
              reserved = variant.reserved;
            });
  }

  /** How it is called in the table and to a screen reader. */
  public String getName() {
    return String.join(", ", labels);
  }

  List<String> labels() {
    return labels;
  }

  Long priceMinor() {
    return priceMinor;
  }

  public String getSku() {
    return sku;
  }

  public void setSku(String sku) {
    this.sku = sku;
  }

  public Money getPrice() {
    return priceMinor == null ? null : Money.of(priceMinor, "USD");
  }

  public void setPrice(Money price) {
    priceMinor = price == null ? null : price.minor();
  }

  public Integer getQuantity() {
    return quantity;
  }

  public void setQuantity(Integer quantity) {
    this.quantity = quantity;
  }

  public int getReserved() {
    return reserved;
  }

  public boolean isOffered() {
    return offered;
  }

  public void setOffered(boolean offered) {
    this.offered = offered;
  }
}
