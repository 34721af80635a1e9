package org.guildhall.ledger.service;

import java.math.BigDecimal;
import org.guildhall.ledger.entity.Settlement;
import org.guildhall.shared.entity.Money;

/** What one sale brings its maker. Commission includes the tax on it. */
public record Proceeds(
    Money price, Money shipping, Money commission, String percent, Money fee, Money net) {

  static Proceeds of(Settlement settlement, Money price, Money shipping, BigDecimal rate) {
    var part = settlement.parts().get(0);
    var currency = price.currency();
    return new Proceeds(
        price,
        shipping,
        Money.of(-part.commissionMinor() - part.commissionTaxMinor(), currency),
        rate.movePointRight(2).stripTrailingZeros().toPlainString(),
        Money.of(-part.feeMinor(), currency),
        Money.of(part.netMinor(), currency));
  }
}
