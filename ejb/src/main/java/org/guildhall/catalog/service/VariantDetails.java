package org.guildhall.catalog.service;

import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.Money;

/**
 * What can be bought of a listing.
 *
 * @param priceBefore before a sale, or null
 * @param left how many can be bought; without meaning when the stock is not counted
 * @param valueIds its value on each axis, in the axes' order
 */
public record VariantDetails(
    UUID id,
    String sku,
    Money price,
    Money priceBefore,
    boolean available,
    int left,
    List<UUID> valueIds,
    List<String> labels) {

  /** {@code "Chalk white, 11 in"}; empty for a listing without options. */
  public String getOptionsText() {
    return String.join(", ", labels);
  }
}
