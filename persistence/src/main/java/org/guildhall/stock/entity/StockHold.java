package org.guildhall.stock.entity;

import java.time.Instant;
import java.util.UUID;

/** For whom stock is held, from when and until when; renewed holds outlive the checkout's clock. */
public record StockHold(UUID checkoutId, Instant now, Instant until, boolean renewed) {}
