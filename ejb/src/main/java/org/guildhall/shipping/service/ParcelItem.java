package org.guildhall.shipping.service;

import java.util.UUID;

/** Units of one listing, how they ship, and what they cost together (minor units). */
public record ParcelItem(UUID profileId, int quantity, long subtotalMinor) {}
