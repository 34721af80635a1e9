package org.guildhall.ledger.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A captured payment of an order, maker by maker (minor units).
 *
 * @param rulesAt the moment whose commission rules count: when the order was placed
 */
public record SaleCommand(
    UUID paymentId, String orderNumber, Instant rulesAt, List<SoldPart> parts) {

  /** One maker's part. The tax is that of lines, shipping and wrap together. */
  public record SoldPart(
      UUID shopOrderId,
      UUID shopId,
      List<SoldItem> items,
      long shippingMinor,
      long wrapMinor,
      long taxMinor,
      long platformDiscountMinor) {}

  /** A line. The net is after the maker's discounts and before those the market pays for. */
  public record SoldItem(UUID itemId, UUID productId, long netMinor) {}
}
