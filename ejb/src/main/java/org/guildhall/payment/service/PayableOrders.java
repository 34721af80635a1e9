package org.guildhall.payment.service;

import java.util.UUID;

/**
 * What payment asks of the orders. Payment comes before order in the house's order of domains, so
 * the order domain implements this.
 */
public interface PayableOrders {
  /** The order as it is to be paid; refuses an unknown id with a not-found code. */
  PayableOrder payable(UUID orderId);
}
