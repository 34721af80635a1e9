package org.guildhall.order.entity;

import java.util.UUID;

/** What a maker agrees to: which parcel, by which service, within how many working days. */
public record ShopOrderTerms(
    UUID shopId,
    String number,
    String currency,
    String shippingService,
    int transitMinDays,
    int transitMaxDays,
    int processingDays,
    String buyerNote,
    Totals totals) {}
