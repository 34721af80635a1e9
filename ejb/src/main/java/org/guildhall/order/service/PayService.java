package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.service.PaymentReturnService;
import org.guildhall.payment.service.PaymentService;

/** From consent to the provider's page: the order is committed before the provider is asked. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class PayService {
  @Inject PlaceOrderService placing;
  @Inject PlacedOrderService placed;
  @Inject PaymentService payments;
  @Inject PaymentReturnService returns;

  /**
   * Places the order and answers the address of the provider's page. Refuses like placing does, and
   * when the provider cannot be reached; the order is there then and a second click tries again.
   *
   * @param by whom the buyer chose to pay with
   */
  public String placeAndPay(String guestToken, UUID checkoutId, String seen, ProviderName by) {
    return payments.start(placing.place(guestToken, checkoutId, seen).orderId(), by);
  }

  /**
   * The page once more for an order of the caller that still waits for its payment.
   *
   * @param by whom the buyer chose to pay with; null: the same as before
   */
  public String payAgain(String guestToken, String number, ProviderName by) {
    return payments.start(placed.require(guestToken, number).orderId(), by);
  }

  /** The caller comes back from the provider's page; what they agreed to there is taken now. */
  public void returned(String guestToken, String number, String session) {
    placed.find(guestToken, number).ifPresent(order -> returns.returned(order.orderId(), session));
  }

  /** Whom buyers may pay with. */
  public Set<ProviderName> offered() {
    return payments.offered();
  }
}
