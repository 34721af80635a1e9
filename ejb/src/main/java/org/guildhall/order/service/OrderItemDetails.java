package org.guildhall.order.service;

import java.util.Map;
import java.util.UUID;
import org.guildhall.media.service.Picture;
import org.guildhall.order.entity.OrderItem;
import org.guildhall.shared.entity.Money;

/** A line as it was sold; {@code open} units are neither shipped nor cancelled. */
public record OrderItemDetails(
    UUID id,
    UUID productId,
    String title,
    String optionsText,
    String sku,
    String slug,
    Picture picture,
    int quantity,
    int shipped,
    int cancelled,
    int open,
    Money unitPrice,
    Money subtotal,
    int returnsDays) {

  static OrderItemDetails of(OrderItem item, String currency, Map<UUID, Picture> pictures) {
    return new OrderItemDetails(
        item.getId(),
        item.getProductId(),
        item.getTitle(),
        item.getOptionsText(),
        item.getSku(),
        item.getProductSlug(),
        pictures.get(item.getMediaId()),
        item.getQuantity(),
        item.getQuantityShipped(),
        item.getQuantityCancelled(),
        item.open(),
        Money.of(item.getUnitPriceMinor(), currency),
        Money.of(item.getSubtotalMinor(), currency),
        item.getReturnsDays());
  }
}
