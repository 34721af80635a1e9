package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.event.OrderCancelled;
import org.guildhall.order.event.ShopOrderCancelled;
import org.guildhall.promotion.service.RedemptionService;

/** Gives the use of a coupon back, once, in the transaction that cancels what it was for. */
@Stateless
@PermitAll
public class CouponReturnService {
  @Inject ShopOrderRepository shopOrders;
  @Inject RedemptionService redemptions;

  /** A maker's part ends: that shop's coupon is free again; the market's stays with the rest. */
  public void onPartCancelled(@Observes ShopOrderCancelled event) {
    var part = shopOrders.get(event.shopOrderId());
    redemptions.giveBackOf(part.getCustomerOrderId(), part.getShopId());
  }

  /** Nothing of the order is left: all its coupons are free again. */
  public void onCancelled(@Observes OrderCancelled event) {
    redemptions.giveBack(event.orderId());
  }
}
