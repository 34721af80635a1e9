package org.guildhall.promotion.entity;

import java.util.UUID;

/** A listing that can be put on sale. */
public record SaleListing(UUID id, String title) {}
