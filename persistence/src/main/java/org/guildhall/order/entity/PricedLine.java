package org.guildhall.order.entity;

import java.util.UUID;

/** Units of one variant at today's price, and the tax on the line (minor units). */
public record PricedLine(
    UUID variantId, UUID productId, int quantity, long unitPriceMinor, long taxMinor) {

  public long subtotalMinor() {
    return Math.multiplyExact(unitPriceMinor, quantity);
  }
}
