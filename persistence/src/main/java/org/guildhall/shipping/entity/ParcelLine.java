package org.guildhall.shipping.entity;

/** Units of one listing in a parcel, what they cost together (minor units), and how they ship. */
public record ParcelLine(ShippingProfile profile, int quantity, long subtotalMinor) {}
