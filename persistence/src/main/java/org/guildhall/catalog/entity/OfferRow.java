package org.guildhall.catalog.entity;

import java.util.UUID;
import org.guildhall.shop.entity.ShopStatus;

/** A variant as a cart or a checkout needs it, whatever its state. */
public record OfferRow(
    UUID variantId,
    UUID productId,
    UUID shopId,
    String shopName,
    String shopSlug,
    ShopStatus shopStatus,
    String title,
    String slug,
    ProductState state,
    ProductKind kind,
    boolean trackStock,
    boolean active,
    String optionsText,
    String sku,
    long priceMinor,
    Long priceBeforeMinor,
    String currency,
    int available,
    UUID shippingProfileId,
    String taxCode,
    int processingMinDays,
    int processingMaxDays,
    String workingDays,
    int returnsDays,
    Long giftWrapMinor,
    PictureRow picture) {}
