package org.guildhall.stock.entity;

import java.util.UUID;

/** A variant whose product's stock row is locked until the transaction ends. */
public record LockedShelf(UUID variantId, UUID productId, boolean tracked, long productAvailable) {}
