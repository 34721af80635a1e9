package org.guildhall.order.service;

import java.util.Map;
import java.util.UUID;
import org.guildhall.order.entity.ReturnCause;

/**
 * What a buyer wants to send back of one maker's part, and why.
 *
 * @param units by order item
 * @param words the buyer's own; may be blank
 */
public record AskReturnCommand(
    String shopOrderNumber, Map<UUID, Integer> units, ReturnCause cause, String words) {}
