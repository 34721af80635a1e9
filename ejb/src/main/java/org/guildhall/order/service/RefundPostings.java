package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.ledger.entity.RefundSettlement;
import org.guildhall.ledger.entity.RefundedLine;
import org.guildhall.ledger.entity.RefundedParcel;
import org.guildhall.ledger.service.LedgerRefundService;
import org.guildhall.ledger.service.RefundCommand;
import org.guildhall.order.entity.FrozenCommission;
import org.guildhall.order.entity.OrderItem;
import org.guildhall.order.entity.RefundPlan;
import org.guildhall.order.entity.SettlementRepository;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.payment.entity.PaymentRepository;
import org.guildhall.payment.entity.Refund;
import org.guildhall.shared.entity.Shares;

/** Says in the terms of the books what a refund gives back. */
@ApplicationScoped
public class RefundPostings {
  @Inject LedgerRefundService ledger;
  @Inject SettlementRepository settlements;
  @Inject PaymentRepository payments;

  /** Books an attempt of a refund. */
  void submitted(ShopOrder part, Refund refund) {
    var frozen = settlements.frozen(part.getId());
    var units =
        part.getItems().stream()
            .collect(Collectors.toMap(OrderItem::getId, OrderItem::getQuantity));
    var lines =
        refund.getLines().stream()
            .map(
                line ->
                    line(
                        line.getUnits(),
                        line.getUnitsBefore(),
                        units.get(line.getOrderItemId()),
                        new long[] {
                          line.getNetMinor(), line.getPlatformDiscountMinor(), line.getTaxMinor()
                        },
                        frozen.on(line.getOrderItemId())))
            .toList();
    var amounts = refund.getAmounts();
    long lineTax = refund.getLines().stream().mapToLong(line -> line.getTaxMinor()).sum();
    ledger.submitted(
        new RefundCommand(
            refund.reference(),
            payments.get(refund.getPaymentId()).getProvider(),
            part.getId(),
            lines,
            parcel(
                amounts.getWrapMinor(),
                amounts.getShippingMinor(),
                amounts.getPlatformShippingMinor(),
                amounts.getTaxMinor() - lineTax,
                frozen),
            amounts.getGoodwillMinor(),
            part.getNumber()));
  }

  /** What a plan would mean to the maker, before anything is booked. */
  RefundSettlement settlement(ShopOrder part, RefundPlan plan) {
    var frozen = settlements.frozen(part.getId());
    List<RefundedLine> lines =
        plan.lines().stream()
            .map(
                line ->
                    line(
                        line.units(),
                        line.before(),
                        line.of(),
                        new long[] {line.netMinor(), line.platformDiscountMinor(), line.taxMinor()},
                        frozen.on(line.itemId())))
            .toList();
    return RefundSettlement.of(
        lines,
        parcel(
            plan.wrapMinor(),
            plan.shippingMinor(),
            plan.platformShippingMinor(),
            plan.parcelTaxMinor(),
            frozen),
        plan.goodwillMinor());
  }

  private static RefundedLine line(
      int units, int before, int of, long[] money, FrozenCommission.Line commission) {
    return new RefundedLine(
        units,
        before,
        of,
        money[0],
        money[1],
        money[2],
        commission.commissionMinor(),
        commission.taxMinor());
  }

  private static RefundedParcel parcel(
      long wrap, long shipping, long platformShipping, long tax, FrozenCommission frozen) {
    boolean ships = shipping > 0 || platformShipping > 0;
    var taxes =
        Shares.split(
            frozen.parcelTaxMinor(), new long[] {frozen.wrapMinor(), frozen.shippingMinor()});
    return new RefundedParcel(
        wrap,
        shipping,
        platformShipping,
        tax,
        (wrap > 0 ? frozen.wrapMinor() : 0) + (ships ? frozen.shippingMinor() : 0),
        (wrap > 0 ? taxes[0] : 0) + (ships ? taxes[1] : 0));
  }
}
