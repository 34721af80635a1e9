package org.guildhall.ledger.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.guildhall.payment.event.RefundFailed;
import org.guildhall.payment.event.RefundSucceeded;

/** Lets the books end a refund in the transaction that ends it at the provider. */
@ApplicationScoped
public class RefundBooks {
  @Inject LedgerRefundService ledger;

  void onSucceeded(@Observes RefundSucceeded event) {
    if (event.shopOrderId() == null) {
      ledger.owedReturned(event.paymentId(), event.reference());
    } else {
      ledger.succeeded(event.reference());
    }
  }

  /** What is owed for an order that was never kept stays owed; a maker's part comes back. */
  void onFailed(@Observes RefundFailed event) {
    if (event.shopOrderId() == null) {
      ledger.owedFailed(event.paymentId(), event.reference());
    } else {
      ledger.failed(event.reference());
    }
  }
}
