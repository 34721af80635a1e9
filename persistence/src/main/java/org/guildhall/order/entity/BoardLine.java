package org.guildhall.order.entity;

import java.util.UUID;

/** A line of a shop order in a list, with the picture it had; no hash means no picture. */
public record BoardLine(
    UUID shopOrderId,
    UUID itemId,
    String title,
    String optionsText,
    int quantity,
    UUID mediaId,
    String hash,
    String widths,
    Integer width,
    Integer height) {}
