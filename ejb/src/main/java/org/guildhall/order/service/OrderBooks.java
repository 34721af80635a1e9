package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.ledger.service.LedgerService;
import org.guildhall.ledger.service.SaleCommand;
import org.guildhall.ledger.service.SaleCommand.SoldItem;
import org.guildhall.ledger.service.SaleCommand.SoldPart;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderItem;
import org.guildhall.order.entity.SettlementRepository;
import org.guildhall.order.entity.ShopOrder;

/** Says in the terms of the books what an order's payment was for, and freezes what came of it. */
@ApplicationScoped
public class OrderBooks {
  @Inject LedgerService ledger;
  @Inject SettlementRepository settlements;

  /** Books a paid order and freezes commission, fee and net on its lines and parts. */
  void sold(CustomerOrder order, List<ShopOrder> parts, UUID paymentId) {
    var settlement =
        ledger.sale(
            new SaleCommand(
                paymentId,
                order.getOrderNumber(),
                order.getPlacedAt(),
                parts.stream().map(OrderBooks::part).toList()));
    settlements.freeze(settlement);
  }

  /** Books money that has to go back. */
  void owed(UUID paymentId) {
    ledger.owed(paymentId);
  }

  // what the market pays of discounts and postage, the maker earns like the buyer's money
  private static SoldPart part(ShopOrder part) {
    var totals = part.getTotals();
    var told = part.getBreakdown();
    return new SoldPart(
        part.getId(),
        part.getShopId(),
        part.getItems().stream().map(OrderBooks::item).toList(),
        Math.addExact(totals.getShippingMinor(), told.getPlatformShippingMinor()),
        totals.getWrapMinor(),
        totals.getTaxMinor(),
        Math.addExact(told.getPlatformDiscountMinor(), told.getPlatformShippingMinor()));
  }

  private static SoldItem item(OrderItem item) {
    return new SoldItem(
        item.getId(),
        item.getProductId(),
        Math.subtractExact(item.getSubtotalMinor(), item.getSellerDiscountMinor()));
  }
}
