package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guildhall.order.entity.SellerProtection;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.payment.entity.Dispute;
import org.guildhall.payment.entity.RefundRepository;
import org.guildhall.shipping.entity.Shipment;

/**
 * Who bears a maker's part of a lost dispute: the market where the maker kept every promise, or has
 * given the money back already and would pay twice.
 */
@ApplicationScoped
public class DisputeCover {
  @Inject RefundRepository refunds;

  /** True when the market bears it. */
  boolean covers(Dispute dispute, ShopOrder part, List<Shipment> parcels) {
    return SellerProtection.covers(part, parcels, dispute.getReason())
        || isGivenBack(dispute, part);
  }

  // a refund that failed is the maker's money again, and one of the whole payment never was
  private boolean isGivenBack(Dispute dispute, ShopOrder part) {
    var paymentId = dispute.getPaymentId();
    long ofPart =
        refunds.givenBack(paymentId).stream()
            .filter(refund -> part.getId().equals(refund.getShopOrderId()))
            .mapToLong(refund -> refund.getAmounts().getAmountMinor())
            .sum();
    return ofPart == part.getTotals().getTotalMinor() || refunds.isOwed(paymentId);
  }
}
