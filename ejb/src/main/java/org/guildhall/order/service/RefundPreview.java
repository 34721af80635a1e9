package org.guildhall.order.service;

import org.guildhall.ledger.entity.RefundSettlement;
import org.guildhall.shared.entity.Money;

/** What a refund means before it is sent: for the buyer, the maker and the market. */
public record RefundPreview(Money buyerGets, Money makerPays, Money commissionBack, Money taxBack) {

  static RefundPreview of(RefundSettlement settlement, String currency) {
    return new RefundPreview(
        Money.of(settlement.buyerMinor(), currency),
        Money.of(settlement.sellerMinor(), currency),
        Money.of(settlement.commissionBackMinor() + settlement.commissionTaxBackMinor(), currency),
        Money.of(settlement.taxMinor(), currency));
  }
}
