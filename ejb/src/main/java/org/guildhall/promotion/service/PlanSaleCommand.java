package org.guildhall.promotion.service;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A sale of a whole listing; one of percent and amount (minor units off one) is null, days in UTC.
 *
 * @param startsOn null: at once
 * @param endsOn its last day
 */
public record PlanSaleCommand(
    UUID productId, Integer percent, Long amountMinor, LocalDate startsOn, LocalDate endsOn) {}
