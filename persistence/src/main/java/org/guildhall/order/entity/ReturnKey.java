package org.guildhall.order.entity;

import java.util.UUID;

/** Where a return belongs, read before its rows are locked. */
public record ReturnKey(UUID id, UUID orderId, UUID shopOrderId) {}
