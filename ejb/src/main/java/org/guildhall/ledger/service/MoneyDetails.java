package org.guildhall.ledger.service;

import java.util.List;
import org.guildhall.ledger.entity.LedgerLine;
import org.guildhall.ledger.entity.ReserveRow;
import org.guildhall.shared.entity.Money;

/**
 * What a maker has and why.
 *
 * @param causes the refunds and lost disputes that brought the available balance below zero
 */
public record MoneyDetails(
    Money available,
    Money pending,
    Money reserved,
    long pendingOrders,
    int safetyDays,
    List<ReserveRow> holds,
    List<LedgerLine> causes) {

  public boolean isBelowZero() {
    return available.minor() < 0;
  }

  /** What the next sales settle first. */
  public Money owed() {
    return Money.of(Math.max(0, -available.minor()), available.currency());
  }
}
