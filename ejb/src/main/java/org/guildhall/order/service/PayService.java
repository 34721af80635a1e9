package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.payment.service.PaymentService;

/** From consent to the provider's page: the order is committed before the provider is asked. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class PayService {
  @Inject PlaceOrderService placing;
  @Inject PlacedOrderService placed;
  @Inject PaymentService payments;

  /**
   * Places the order and answers the address of the provider's page. Refuses like placing does, and
   * when the provider cannot be reached; the order is there then and a second click tries again.
   */
  public String placeAndPay(String guestToken, UUID checkoutId, String seen) {
    return payments.start(placing.place(guestToken, checkoutId, seen).orderId());
  }

  /** The page once more for an order of the caller that still waits for its payment. */
  public String payAgain(String guestToken, String number) {
    return payments.start(placed.require(guestToken, number).orderId());
  }
}
