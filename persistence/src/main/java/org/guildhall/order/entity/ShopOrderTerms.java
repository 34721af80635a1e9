package org.guildhall.order.entity;

import java.util.UUID;
import org.guildhall.cart.entity.Gift;

/** What a maker agrees to: which parcel, how it travels, what it comes to, and for whom. */
public record ShopOrderTerms(
    UUID shopId,
    String number,
    String currency,
    ShippingTerms shipping,
    Totals totals,
    Breakdown breakdown,
    AppliedCoupons coupons,
    Gift gift,
    String buyerNote) {}
