package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guildhall.account.entity.SecretHash;
import org.guildhall.order.entity.Checkout;
import org.guildhall.order.entity.CheckoutRepository;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.payment.service.PaymentDetails;
import org.guildhall.payment.service.PaymentService;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Caller;

/** What the buyer's own browser may know of an order it has just placed. */
@Stateless
@PermitAll
public class PlacedOrderService {
  @Inject OrderRepository orders;
  @Inject CheckoutRepository checkouts;
  @Inject PaymentService payments;
  @Inject GuestLinks links;
  @Inject Caller caller;

  /** The order by its number; empty for a browser that neither placed it nor is signed in to it. */
  public Optional<PlacedOrderDetails> find(String guestToken, String number) {
    var hash = guestToken == null ? "" : SecretHash.of(guestToken);
    return orders.ownedBy(caller.find().orElse(null), hash, number).map(this::details);
  }

  /** The same, but refuses what {@link #find} leaves empty. */
  public PlacedOrderDetails require(String guestToken, String number) {
    return find(guestToken, number)
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, number));
  }

  private PlacedOrderDetails details(CustomerOrder order) {
    var payment = payments.latest(order.getId());
    return new PlacedOrderDetails(
        order.getId(),
        order.getOrderNumber(),
        order.getStatus(),
        order.isPaid(),
        Money.of(order.getTotals().getTotalMinor(), order.getCurrency()),
        order.getEmail(),
        checkouts.find(order.getCheckoutId()).map(Checkout::getHeldUntil).orElse(null),
        order.getAccountId() == null ? links.path(order.getId()) : null,
        payment.map(PaymentDetails::failureCode).orElse(null),
        payment.map(PaymentDetails::provider).orElse(null),
        payment.filter(PaymentDetails::isOver).isPresent());
  }
}
