package org.guildhall.catalog.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.shared.entity.Ids;

/**
 * One thing that can be bought: a combination of option values with its own price. Part of {@link
 * Product}. Never deleted, because stock and orders point at it; one that the seller takes away is
 * retired and lets go of its option values.
 */
@Entity
public class ProductVariant {
  @Id private UUID id;
  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "product_id")
  private Product product;

  private String sku;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "value1_id")
  private OptionValue value1;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "value2_id")
  private OptionValue value2;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "value3_id")
  private OptionValue value3;

  private long priceMinor;
  private Long compareAtMinor;
  private int position;
  private boolean active = true;
  private boolean retired;

  protected ProductVariant() {}

  ProductVariant(Product product, Instant when) {
    this.id = Ids.at(when);
    this.product = product;
  }

  void set(VariantSpec spec, String newSku, int newPosition, List<OptionValue> values) {
    sku = newSku;
    priceMinor = spec.priceMinor();
    compareAtMinor = spec.compareAtMinor();
    active = spec.offered();
    position = newPosition;
    value1 = values.size() > 0 ? values.get(0) : null;
    value2 = values.size() > 1 ? values.get(1) : null;
    value3 = values.size() > 2 ? values.get(2) : null;
  }

  void retire() {
    retired = true;
    active = false;
    value1 = null;
    value2 = null;
    value3 = null;
  }

  public UUID getId() {
    return id;
  }

  public String getSku() {
    return sku;
  }

  public long getPriceMinor() {
    return priceMinor;
  }

  public Long getCompareAtMinor() {
    return compareAtMinor;
  }

  public int getPosition() {
    return position;
  }

  /** Offered for sale by the seller. */
  public boolean isActive() {
    return active;
  }

  public boolean isRetired() {
    return retired;
  }

  /** The labels of its values in the order of the options; empty for a listing without options. */
  public List<String> getLabels() {
    return Stream.of(label(value1), label(value2), label(value3)).filter(Objects::nonNull).toList();
  }

  private static String label(OptionValue value) {
    return value == null ? null : value.getLabel();
  }
}
