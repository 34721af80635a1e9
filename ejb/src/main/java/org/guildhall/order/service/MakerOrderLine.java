package org.guildhall.order.service;

import java.util.UUID;
import org.guildhall.media.service.Picture;
import org.guildhall.order.entity.OrderItem;
import org.guildhall.shared.entity.Money;

/**
 * A line of a shop order for the maker.
 *
 * @param open units neither sent nor cancelled yet
 * @param subtotal without tax
 */
public record MakerOrderLine(
    UUID id,
    UUID productId,
    String title,
    String options,
    String sku,
    int quantity,
    int shipped,
    int cancelled,
    int open,
    Money unitPrice,
    Money subtotal,
    Picture picture) {

  static MakerOrderLine of(OrderItem item, String currency, Picture picture) {
    return new MakerOrderLine(
        item.getId(),
        item.getProductId(),
        item.getTitle(),
        item.getOptionsText(),
        item.getSku(),
        item.getQuantity(),
        item.getQuantityShipped(),
        item.getQuantityCancelled(),
        item.open(),
        Money.of(item.getUnitPriceMinor(), currency),
        Money.of(item.getSubtotalMinor(), currency),
        picture);
  }
}
