package org.guildhall.order.entity;

import java.math.BigDecimal;
import java.util.UUID;

/** A thing as it was sold: everything a later change of the listing must not touch. */
public record ItemSnapshot(
    UUID productId,
    UUID variantId,
    String title,
    String optionsText,
    String sku,
    UUID mediaId,
    String productSlug,
    String taxCode,
    int returnsDays,
    int quantity,
    long unitPriceMinor,
    long sellerDiscountMinor,
    long platformDiscountMinor,
    long taxMinor,
    BigDecimal taxRate,
    boolean tracked) {}
