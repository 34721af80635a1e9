package org.guildhall.order.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.cart.service.CouponDetails;
import org.guildhall.order.entity.CheckoutStatus;
import org.guildhall.order.entity.Destination;
import org.guildhall.shared.entity.Money;

/**
 * A checkout as its buyer sees it now.
 *
 * @param orderNumber the order it became, or null
 * @param taxName what the tax is called there, or null while no address is known or no tax is due
 * @param changes what of the sums is another than the buyer last went on with
 * @param seen the totals shown, to be handed back with the buyer's consent
 */
public record CheckoutDetails(
    UUID id,
    CheckoutStatus status,
    String orderNumber,
    Instant heldUntil,
    String email,
    Destination destination,
    List<CheckoutParcel> parcels,
    Money items,
    Money discount,
    Money shipping,
    Money wrap,
    Money tax,
    Money total,
    String taxName,
    List<CouponDetails> coupons,
    List<TotalsChange> changes,
    String seen) {

  public boolean isAddressed() {
    return destination != null;
  }

  public boolean isAwaitingPayment() {
    return status == CheckoutStatus.AWAITING_PAYMENT;
  }

  /** The lines whose price is another than when the buyer last went on. */
  public List<CheckoutLine> repriced() {
    return parcels.stream()
        .flatMap(parcel -> parcel.lines().stream())
        .filter(line -> line.priceBefore() != null)
        .toList();
  }
}
