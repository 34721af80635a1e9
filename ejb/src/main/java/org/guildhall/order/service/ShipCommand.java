package org.guildhall.order.service;

import java.util.Map;
import java.util.UUID;
import org.guildhall.shipping.entity.Carrier;

/**
 * What goes into a parcel and who carries it.
 *
 * @param units by order item; null for everything that is still open
 */
public record ShipCommand(
    String number, Carrier carrier, String trackingNumber, Map<UUID, Integer> units) {}
