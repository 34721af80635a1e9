package org.guildhall.shipping.entity;

import java.util.UUID;

/**
 * One way to send a whole parcel: its price in minor units, calendar days on the road, and whether
 * the amount of the order made it free. Within a parcel an option is known by its service.
 */
public record ShippingOption(
    UUID rateId,
    String service,
    boolean upgrade,
    long priceMinor,
    boolean freeByAmount,
    int transitMinDays,
    int transitMaxDays) {

  /** The same at another price. */
  public ShippingOption costing(long minor) {
    return new ShippingOption(
        rateId, service, upgrade, minor, freeByAmount, transitMinDays, transitMaxDays);
  }
}
