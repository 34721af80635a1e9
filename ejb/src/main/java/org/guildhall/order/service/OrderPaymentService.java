package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.cart.entity.CartRepository;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.Checkout;
import org.guildhall.order.entity.CheckoutRepository;
import org.guildhall.order.entity.CheckoutStatus;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.OrderItem;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.OrderStatus;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.order.event.OrderPaid;
import org.guildhall.payment.entity.Payment;
import org.guildhall.payment.entity.PaymentRepository;
import org.guildhall.payment.entity.PaymentStatus;
import org.guildhall.payment.event.PaymentCaptured;
import org.guildhall.payment.event.PaymentSessionExpired;
import org.guildhall.promotion.service.RedemptionService;
import org.guildhall.shipping.entity.DeliveryDates;
import org.guildhall.stock.entity.StockNeed;
import org.guildhall.stock.service.ReservationService;

/** Follows the payment in its own transaction: paid, sold, booked and confirmed are one fact. */
@Stateless
@PermitAll
public class OrderPaymentService {
  private static final String GONE = "sold_out_while_paying";
  private static final String UNPAID = "not_paid";

  @Inject OrderRepository orders;
  @Inject OrderFactsRepository facts;
  @Inject CheckoutRepository checkouts;
  @Inject CartRepository carts;
  @Inject PaymentRepository payments;
  @Inject RedemptionService redemptions;
  @Inject ReservationService reservations;
  @Inject OrderProgress progress;
  @Inject RefundDesk refunds;
  @Inject OrderBooks books;
  @Inject Clock clock;
  @Inject Event<OrderPaid> paid;

  /**
   * Confirms the order and sells its stock. Money that comes after the order was given up still
   * confirms it while the stock is there; else the order stays cancelled and the money is owed
   * back.
   */
  public void onCaptured(@Observes PaymentCaptured event) {
    var order = orders.lock(event.orderId());
    if (order.isPaid()) {
      return;
    }
    var parts = orders.shopOrders(order.getId());
    if (redemptions.settle(order.getId())
        && reservations.commit(order.getCheckoutId(), needs(parts), order.getOrderNumber())) {
      confirm(order, parts, event.paymentId());
    } else {
      cancelAll(order, parts, GONE);
      // an order that was given up before tells nobody again
      redemptions.giveBack(order.getId());
      books.owed(event.paymentId());
      refunds.owe(order, event.paymentId(), GONE);
    }
  }

  /** Gives the stock back once nobody can pay any more. */
  public void onExpired(@Observes PaymentSessionExpired event) {
    end(orders.lock(event.orderId()));
  }

  /**
   * Ends an order whose payment was never begun: whoever placed it was cut off before the provider
   * was asked, and no word of the provider will end it. The one that waits longest, if any.
   */
  public void endForgotten() {
    checkouts
        .forgottenOrder(clock.instant())
        .map(orders::lock)
        // while we waited for the lock, somebody may have begun to pay after all
        .filter(order -> payments.latestOf(order.getId()).filter(this::isAlive).isEmpty())
        .ifPresent(this::end);
  }

  private boolean isAlive(Payment payment) {
    return payment.getStatus() != PaymentStatus.EXPIRED
        && payment.getStatus() != PaymentStatus.VOIDED;
  }

  private void end(CustomerOrder order) {
    if (order.getStatus() != OrderStatus.PENDING_PAYMENT) {
      return;
    }
    cancelAll(order, orders.shopOrders(order.getId()), UNPAID);
    reservations.release(order.getCheckoutId(), true);
  }

  private void confirm(CustomerOrder order, List<ShopOrder> parts, UUID paymentId) {
    var now = clock.instant();
    promise(parts, now);
    order.paid(now);
    books.sold(order, parts, paymentId);
    progress.follow(order, null);
    var checkout = checkouts.lock(order.getCheckoutId());
    if (checkout.getStatus() == CheckoutStatus.AWAITING_PAYMENT) {
      checkout.complete(now);
    }
    emptyCart(checkout, now);
    paid.fire(new OrderPaid(order.getId(), order.getOrderNumber(), paymentId));
  }

  private void promise(List<ShopOrder> parts, Instant now) {
    var makers = facts.makers(parts.stream().map(ShopOrder::getShopId).toList());
    var today = LocalDate.now(clock);
    for (var part : parts) {
      var dates =
          DeliveryDates.promise(
              today,
              makers.get(part.getShopId()).workingDays(),
              part.getShipping().getProcessingDays(),
              part.getShipping().getTransitMinDays(),
              part.getShipping().getTransitMaxDays());
      part.paid(dates, Actor.provider(), now);
    }
  }

  // what was put in while paying stays, in a new cart of the same owner
  private void emptyCart(Checkout checkout, Instant now) {
    var cart = carts.lock(checkout.getCartId());
    if (cart.isActive()) {
      cart.convert(checkout.quantities(), now).ifPresent(carts::replace);
    }
  }

  private void cancelAll(CustomerOrder order, List<ShopOrder> parts, String reason) {
    var now = clock.instant();
    parts.stream()
        .filter(part -> part.getStatus() == ShopOrderStatus.PENDING_PAYMENT)
        .forEach(part -> part.cancel(reason, Actor.system(), now));
    progress.follow(order, reason);
    var checkout = checkouts.lock(order.getCheckoutId());
    if (checkout.getStatus() == CheckoutStatus.AWAITING_PAYMENT) {
      checkout.expire(now);
    }
  }

  static List<StockNeed> needs(List<ShopOrder> parts) {
    Map<UUID, OrderItem> tracked =
        parts.stream()
            .flatMap(part -> part.getItems().stream())
            .filter(OrderItem::isTracked)
            .collect(Collectors.toMap(OrderItem::getVariantId, item -> item));
    return tracked.values().stream()
        .map(item -> new StockNeed(item.getVariantId(), item.getQuantity(), item.getTitle()))
        .toList();
  }
}
