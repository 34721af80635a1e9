package org.guildhall.order.entity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.guildhall.shared.entity.MarketZone;
import org.guildhall.shipping.entity.Carrier;
import org.guildhall.shipping.entity.Shipment;

/**
 * Who bears a lost dispute: the market where the maker did all that was promised, else the maker.
 * Promised is a parcel with a carrier's number, sent in time, with what was described in it.
 */
public final class SellerProtection {
  // what is said of the thing itself or of the maker's word, by banks through Stripe and by PayPal
  private static final Set<String> ABOUT_THE_THING =
      Set.of(
          "product_unacceptable",
          "credit_not_processed",
          "MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED",
          "CREDIT_NOT_PROCESSED");

  private SellerProtection() {}

  /** True when the market bears it; the reason is the provider's. */
  public static boolean covers(ShopOrder part, List<Shipment> parcels, String reason) {
    return isTracked(parcels) && isInTime(part) && !ABOUT_THE_THING.contains(reason);
  }

  private static boolean isTracked(Collection<Shipment> parcels) {
    return !parcels.isEmpty()
        && parcels.stream()
            .allMatch(
                parcel ->
                    parcel.getTrackingNumber() != null && parcel.getCarrier() != Carrier.OTHER);
  }

  private static boolean isInTime(ShopOrder part) {
    return part.getShippedAt() != null
        && part.getShipBy() != null
        && !part.getShippedAt().atZone(MarketZone.ID).toLocalDate().isAfter(part.getShipBy());
  }
}
