package org.guildhall.order.service;

import java.time.Instant;
import org.guildhall.shared.entity.Money;

/**
 * A return with what its maker needs to decide.
 *
 * @param lastInstructions what the shop last wrote about how to send something back, or null
 * @param shipping what the first way cost, or null where it went back already
 */
public record ReturnCase(
    ReturnDetails request,
    String orderNumber,
    String buyerName,
    Instant deliveredAt,
    String lastInstructions,
    Money shipping) {}
