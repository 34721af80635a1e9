package org.guildhall.order.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A shop order as its maker sees it in a list; amounts in minor units, without the tax.
 *
 * @param cancellationsAsked one when the buyer waits for an answer, else none
 * @param roundsOpen one when the buyer is asked something before making, else none
 */
public record BoardRow(
    UUID id,
    String number,
    ShopOrderStatus status,
    LocalDate shipBy,
    Instant placedAt,
    String buyer,
    String city,
    String region,
    String buyerNote,
    long cancellationsAsked,
    long roundsOpen,
    String currency,
    long itemsMinor,
    long shippingMinor) {}
