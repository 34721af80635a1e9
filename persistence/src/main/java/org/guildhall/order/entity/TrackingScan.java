package org.guildhall.order.entity;

import java.time.Instant;

/** What a carrier says of a parcel: its own code, our word for it, where and when. */
public record TrackingScan(
    String code, ShipmentStatus status, String description, String place, Instant occurredAt) {}
