package org.guildhall.ledger.entity;

import java.time.Instant;
import org.guildhall.shared.entity.Money;

/** An entry on one of a maker's accounts: into it is above zero, out of it below. */
public record LedgerLine(
    long id,
    Instant postedAt,
    TransactionKind kind,
    AccountKind account,
    String shopOrder,
    Money amount,
    String memo) {}
