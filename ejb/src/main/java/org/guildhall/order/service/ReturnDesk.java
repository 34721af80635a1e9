package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.OrderItem;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.RefundPlan;
import org.guildhall.order.entity.RefundWish;
import org.guildhall.order.entity.ReturnError;
import org.guildhall.order.entity.ReturnKey;
import org.guildhall.order.entity.ReturnRepository;
import org.guildhall.order.entity.ReturnRequest;
import org.guildhall.order.entity.ReturnStatus;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.payment.entity.RefundOrigin;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.stock.entity.StockNeed;
import org.guildhall.stock.service.StockService;

/**
 * The maker's side of a return, also done by the office. The customer order is locked before the
 * return, as for every refund; what was seen of either before the lock is never decided on.
 */
@ApplicationScoped
public class ReturnDesk {
  private static final int LONGEST_INSTRUCTIONS = 1000;

  @Inject OrderRepository orders;
  @Inject ShopOrderRepository shopOrders;
  @Inject ReturnRepository returns;
  @Inject RefundDesk refunds;
  @Inject StockService stock;
  @Inject ReturnNews news;
  @Inject Clock clock;

  void approve(ReturnKey key, String instructions, Actor by) {
    var how = instructions == null ? "" : instructions.strip();
    if (how.isEmpty() || how.length() > LONGEST_INSTRUCTIONS) {
      throw BusinessException.at(
          "instructions", ReturnError.INSTRUCTIONS_REQUIRED, LONGEST_INSTRUCTIONS);
    }
    var request = locked(key);
    request.approve(how, by, clock.instant());
    news.tell(request);
  }

  void decline(ReturnKey key, String reason, Actor by) {
    var why = Reason.required(reason);
    var request = locked(key);
    request.decline(why, by, clock.instant());
    news.tell(request);
  }

  /** It is here; a parcel that nobody announced was on its way all the same. */
  void receive(ReturnKey key, Actor by) {
    var request = locked(key);
    if (request.getStatus() == ReturnStatus.APPROVED) {
      request.send(null, by, clock.instant());
      news.tell(request);
    }
    request.receive(by, clock.instant());
    news.tell(request);
  }

  /**
   * Notes what came back, puts on the shelf what is fit to sell, and pays back what was accepted,
   * all in one transaction.
   */
  void inspect(ReturnKey key, InspectReturnCommand command, Actor by) {
    var why = Reason.required(command.reason());
    var now = clock.instant();
    var request = locked(key);
    var part = shopOrders.get(key.shopOrderId());
    request.inspect(command.verdicts(), command.keepsMinor() > 0, why, by, now);
    news.tell(request);
    restock(request, part);
    if (request.getLines().stream().allMatch(line -> line.getAccepted() == 0)) {
      request.reject(by, now);
      news.tell(request);
      return;
    }
    request.refund(pay(request, part, command, by), by, now);
    news.tell(request);
    if (request.getRefundId() == null) {
      request.close(by, now);
      news.tell(request);
    }
  }

  // once: the movement's reference is the return's number
  private void restock(ReturnRequest request, ShopOrder part) {
    var items = items(part);
    stock.takeBack(
        request.getLines().stream()
            .filter(line -> line.getRestocked() > 0 && items.get(line.getOrderItemId()).isTracked())
            .map(
                line -> {
                  var item = items.get(line.getOrderItemId());
                  return new StockNeed(item.getVariantId(), line.getRestocked(), item.getTitle());
                })
            .toList(),
        request.getNumber());
  }

  /** The refund's id; null when all of it had been paid back before. */
  private UUID pay(ReturnRequest request, ShopOrder part, InspectReturnCommand command, Actor by) {
    var items = items(part);
    var units =
        request.getLines().stream()
            .collect(
                Collectors.toMap(
                    line -> line.getOrderItemId(),
                    line ->
                        Math.min(
                            line.getAccepted(), items.get(line.getOrderItemId()).refundable())));
    boolean shipping = command.shipping() && !part.getRefunded().isShippingRefunded();
    var plan = RefundPlan.of(part, new RefundWish(units, shipping, false, 0));
    if (plan.amountMinor() == 0) {
      return null;
    }
    if (command.keepsMinor() < 0 || command.keepsMinor() >= plan.amountMinor()) {
      throw BusinessException.at("keeps", ReturnError.KEEPS_TOO_MUCH);
    }
    return refunds
        .give(
            part,
            plan.keeping(command.keepsMinor()),
            new RefundDesk.Cause(RefundOrigin.RETURN, request.getAnswer(), by.accountId()))
        .getId();
  }

  private ReturnRequest locked(ReturnKey key) {
    orders.lock(key.orderId());
    return returns.locked(key.id());
  }

  private static Map<UUID, OrderItem> items(ShopOrder part) {
    return part.getItems().stream()
        .collect(Collectors.toMap(OrderItem::getId, Function.identity()));
  }
}
