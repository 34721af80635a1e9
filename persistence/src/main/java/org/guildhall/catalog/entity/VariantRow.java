package org.guildhall.catalog.entity;

import java.util.List;
import java.util.UUID;

/** A variant on offer with its values and what is left of it. */
public record VariantRow(
    UUID id,
    String sku,
    long priceMinor,
    Long compareAtMinor,
    long available,
    List<ValueRow> values) {

  /** One of its values, with the axis it lies on. Positions give the seller's order. */
  public record ValueRow(UUID id, String option, String label, int position) {}
}
