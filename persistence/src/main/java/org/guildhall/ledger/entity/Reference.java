package org.guildhall.ledger.entity;

import java.util.UUID;

/** What caused a posting; with the kind it makes the posting happen once. */
public record Reference(String type, String id) {

  public static Reference payment(UUID paymentId) {
    return new Reference("PAYMENT", paymentId.toString());
  }

  public static Reference shopOrder(UUID shopOrderId) {
    return new Reference("SHOP_ORDER", shopOrderId.toString());
  }

  /** One try of a refund; a further try after a failure has an id of its own. */
  public static Reference refund(String refundId) {
    return new Reference("REFUND", refundId);
  }

  public static Reference payout(String payoutId) {
    return new Reference("PAYOUT", payoutId);
  }

  public static Reference dispute(String disputeId) {
    return new Reference("DISPUTE", disputeId);
  }

  public static Reference reserve(UUID reserveId) {
    return new Reference("RESERVE", reserveId.toString());
  }
}
