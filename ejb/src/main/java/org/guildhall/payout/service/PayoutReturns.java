package org.guildhall.payout.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.guildhall.ledger.service.LedgerPayoutService;
import org.guildhall.payout.entity.Payout;
import org.guildhall.payout.entity.PayoutItemRepository;
import org.guildhall.payout.entity.PayoutStatus;
import org.guildhall.payout.event.PayoutCameBack;
import org.guildhall.payout.event.PayoutSent;

/** A try that did not come through: the maker's balance has its money, and its entries are free. */
@ApplicationScoped
public class PayoutReturns {
  @Inject LedgerPayoutService ledger;
  @Inject PayoutItemRepository items;
  @Inject Event<PayoutCameBack> cameBack;

  static PayoutSent sent(Payout payout) {
    return new PayoutSent(
        payout.getId(), payout.getShopId(), payout.amount().minor(), payout.amount().currency());
  }

  /** In the books only; while the payout still has the reference of that try. */
  void putBack(Payout payout) {
    ledger.returned(payout.reference());
    items.putBack(payout.getId());
  }

  /** In the books, and the maker is told. */
  void tell(Payout payout) {
    putBack(payout);
    cameBack.fire(
        new PayoutCameBack(
            payout.getId(),
            payout.getShopId(),
            payout.amount().minor(),
            payout.amount().currency(),
            payout.getStatus() == PayoutStatus.RETURNED,
            payout.getFailureCode()));
  }
}
