package org.guildhall.order.service;

import java.util.Map;
import java.util.UUID;

/**
 * What a maker cancels of a shop order, and what the buyer reads about it.
 *
 * @param version the order as the maker saw it: the same click once more finds another
 * @param units by order item; null for all that is open
 * @param restock true when the things go back onto the shelf
 */
public record CancelCommand(
    String number, int version, Map<UUID, Integer> units, boolean restock, String reason) {}
