package org.guildhall.stock.service;

import java.util.UUID;
import org.guildhall.stock.entity.StockLevel;

/** The shelf of one variant, in units. */
public record StockLevelDetails(UUID variantId, int onHand, int reserved, int available) {
  static StockLevelDetails of(StockLevel level) {
    return new StockLevelDetails(
        level.getVariantId(), level.getOnHand(), level.getReserved(), level.available());
  }
}
