package org.guildhall.shipping.entity;

import java.util.Locale;
import java.util.function.Predicate;
import org.guildhall.shared.entity.BusinessException;

/** Who carries a parcel. Those that can be asked tell us where it is. */
public enum Carrier {
  UPS(true, TrackingFormat::isUps, ShippingError.UPS_NUMBER),
  FEDEX(false, TrackingFormat::isFedex, ShippingError.FEDEX_NUMBER),
  USPS(false, TrackingFormat::isUsps, ShippingError.USPS_NUMBER),
  OTHER(false, number -> true, null);

  private final boolean asked;
  private final transient Predicate<String> format;
  private final ShippingError refusal;

  Carrier(boolean asked, Predicate<String> format, ShippingError refusal) {
    this.asked = asked;
    this.format = format;
    this.refusal = refusal;
  }

  /** We poll this carrier for the parcel's way. */
  public boolean isAsked() {
    return asked;
  }

  /**
   * A typed tracking number as the carrier writes it: no spaces or hyphens, capital letters.
   * Refuses, at the field, one that this carrier would never print.
   */
  public String trackingNumber(String typed) {
    var number = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!format.test(number)) {
      throw BusinessException.at("trackingNumber", refusal);
    }
    return number;
  }
}
