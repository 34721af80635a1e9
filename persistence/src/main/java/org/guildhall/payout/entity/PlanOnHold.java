package org.guildhall.payout.entity;

import java.util.UUID;

/** A shop whose payouts the office holds back, and why. */
public record PlanOnHold(UUID shopId, String shop, String slug, String reason) {}
