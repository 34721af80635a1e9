package org.guildhall.order.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What of an order may be sent back, and what is on its way, by shop order. */
public record ReturnsOfOrder(
    Map<UUID, List<ReturnableLine>> lines, Map<UUID, List<ReturnDetails>> returns) {}
