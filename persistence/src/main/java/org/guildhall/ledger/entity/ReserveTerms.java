package org.guildhall.ledger.entity;

import java.time.LocalDate;
import org.guildhall.shared.entity.Money;

/** What is held back, why, until when, and what ends it sooner (may be null). */
public record ReserveTerms(
    ReserveReason reason, String note, String soonerIf, Money amount, LocalDate endsOn) {}
