package org.guildhall.order.entity;

import java.util.UUID;

/** A thing of an order as a list of orders names it. */
public record OrderListRow(
    UUID orderId, String shopName, String title, UUID mediaId, int quantity) {}
