package org.guildhall.ledger.service;

import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.Booking;
import org.guildhall.ledger.entity.Earning;
import org.guildhall.ledger.entity.LedgerRepository;

/** Where a maker's money for a locked earning comes from: pending while there is any, then rest. */
record SellerSide(Earning earning, long pendingMinor) {

  static SellerSide of(LedgerRepository ledger, Earning earning) {
    long pending =
        earning.released()
            ? 0
            : ledger.pending(earning.shopId(), earning.shopOrderId(), earning.currency());
    return new SellerSide(earning, Math.max(pending, 0));
  }

  Booking debit(Booking booking, long minor) {
    long fromPending = Math.min(pendingMinor, Math.max(minor, 0));
    return booking
        .debit(AccountKind.SELLER_PENDING, earning.shopId(), earning.shopOrderId(), fromPending)
        .debit(
            AccountKind.SELLER_AVAILABLE,
            earning.shopId(),
            earning.shopOrderId(),
            minor - fromPending);
  }
}
