package org.guildhall.ledger.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.guildhall.payment.event.DisputeMoneyTaken;
import org.guildhall.payment.event.DisputeWon;

/**
 * Lets the books follow a dispute in the transaction that notes it. Who bears a lost one is the
 * order domain's to say.
 */
@ApplicationScoped
public class DisputeBooks {
  @Inject LedgerDisputeService ledger;

  public void onTaken(@Observes DisputeMoneyTaken event) {
    ledger.opened(
        new DisputeCommand(
            event.disputeId().toString(),
            event.provider(),
            event.currency(),
            event.amountMinor(),
            event.feeMinor()));
  }

  public void onWon(@Observes DisputeWon event) {
    if (event.taken()) {
      ledger.won(event.disputeId().toString(), event.feeKeptMinor());
    }
  }
}
