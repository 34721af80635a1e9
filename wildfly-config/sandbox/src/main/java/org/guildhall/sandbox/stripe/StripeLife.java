package org.guildhall.sandbox.stripe;

import java.time.Duration;
import org.guildhall.sandbox.state.StateLog;

/** The balances, and all that goes on at the provider without a request. */
public record StripeLife(
    Ledger ledger,
    RefundSettlement refunds,
    AccountLife accounts,
    PayoutLife payouts,
    DisputeLife disputes) {

  /** The delays: until slow refunds end, until payouts arrive, until the bank decides. */
  public static StripeLife of(
      StripeStore store,
      Events events,
      StateLog log,
      Duration refundDelay,
      Duration payoutDelay,
      Duration disputeDelay) {
    Ledger ledger = new Ledger(store, log);
    return new StripeLife(
        ledger,
        new RefundSettlement(store, events, ledger, refundDelay),
        new AccountLife(store, events),
        new PayoutLife(store, events, ledger, log, payoutDelay),
        new DisputeLife(store, events, ledger, disputeDelay));
  }

  /** Does what is due. */
  public void sweep() {
    refunds.sweep();
    payouts.sweep();
    disputes.sweep();
  }
}
