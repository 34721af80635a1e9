package org.guildhall.catalog.entity;

import java.util.UUID;

/** A listing as its maker sees it in a list; prices in minor units, stock in units. */
public record ShelfRow(
    UUID id,
    String slug,
    String title,
    ProductState state,
    ProductKind kind,
    boolean trackStock,
    String currency,
    long priceMinMinor,
    long priceMaxMinor,
    long available,
    PictureRow picture) {}
