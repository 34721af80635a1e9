package org.guildhall.catalog.entity;

import java.util.List;
import java.util.UUID;

/**
 * A variant as the seller wants it. Prices in minor units of the listing's currency.
 *
 * @param id the variant that goes on under this form; null: the one with these labels, or a new one
 * @param labels one value per option, in the options' order
 * @param sku null or blank: one is made
 * @param compareAtMinor the price before a sale, or null
 */
public record VariantSpec(
    UUID id,
    List<String> labels,
    String sku,
    long priceMinor,
    Long compareAtMinor,
    boolean offered) {
  public VariantSpec {
    labels = labels.stream().map(String::strip).toList();
    sku = sku == null || sku.isBlank() ? null : sku.strip();
  }

  /** The single variant of a listing without options. */
  public static VariantSpec single(String sku, long priceMinor) {
    return new VariantSpec(null, List.of(), sku, priceMinor, null, true);
  }
}
