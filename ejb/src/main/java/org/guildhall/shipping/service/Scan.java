package org.guildhall.shipping.service;

import java.time.Instant;
import org.guildhall.shipping.entity.ShipmentStatus;

/** One scan: the carrier's own code and words, our status, the place (may be empty), the moment. */
public record Scan(
    String code, ShipmentStatus status, String description, String place, Instant at) {}
