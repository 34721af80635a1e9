package org.guildhall.ledger.service;

import java.util.List;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.LedgerRepository.KindTotal;
import org.guildhall.shared.entity.Money;

/** Every kind of account with its two sides; together they are equal, or the books are broken. */
public record TrialBalance(List<Line> lines, Money debits, Money credits) {

  /** A kind of account. The balance is on its normal side. */
  public record Line(AccountKind kind, Money debits, Money credits) {
    public Money balance() {
      return kind.isDebitNormal() ? debits.minus(credits) : credits.minus(debits);
    }
  }

  static TrialBalance of(List<KindTotal> totals, String currency) {
    var lines =
        totals.stream()
            .filter(total -> total.currency().equals(currency))
            .map(
                total ->
                    new Line(
                        total.kind(),
                        Money.of(total.debitMinor(), currency),
                        Money.of(total.creditMinor(), currency)))
            .toList();
    var zero = Money.zero(currency);
    return new TrialBalance(
        lines,
        lines.stream().map(Line::debits).reduce(zero, Money::plus),
        lines.stream().map(Line::credits).reduce(zero, Money::plus));
  }

  /** Debits less credits: zero in good books. */
  public Money difference() {
    return debits.minus(credits);
  }
}
