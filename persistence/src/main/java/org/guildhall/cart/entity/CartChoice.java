package org.guildhall.cart.entity;

import java.util.UUID;

/** A variant as it is offered at the moment: whose it is and what one costs (minor units). */
public record CartChoice(UUID variantId, UUID productId, UUID shopId, long unitPriceMinor) {}
