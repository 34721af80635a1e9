package org.guildhall.stock.entity;

import java.util.UUID;

/** So many of one variant; the label is what a refusal calls it. */
public record StockNeed(UUID variantId, int quantity, String label) {}
