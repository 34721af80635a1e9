package org.guildhall.order.service;

import java.util.UUID;
import org.guildhall.media.service.Picture;
import org.guildhall.shared.entity.Money;

/**
 * A line at today's price.
 *
 * @param was what is struck through beside the price in a sale, or null
 * @param priceBefore what one cost when the buyer last went on, or null while that is still so
 */
public record CheckoutLine(
    UUID variantId,
    String title,
    String slug,
    String optionsText,
    Picture picture,
    int quantity,
    Money unitPrice,
    Money subtotal,
    Money was,
    Money priceBefore) {}
