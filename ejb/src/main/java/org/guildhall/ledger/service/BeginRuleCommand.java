package org.guildhall.ledger.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.guildhall.shared.entity.Money;

/**
 * A commission rule as the office writes it: what it covers by address (blank for all), rates in
 * percent, and its first day; none for now.
 */
public record BeginRuleCommand(
    String product,
    String category,
    String shop,
    BigDecimal percent,
    Money fixed,
    boolean includesShipping,
    BigDecimal taxPercent,
    String taxReason,
    LocalDate from) {}
