package org.guildhall.shipping.entity;

import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;

/**
 * One way to ship to one place: prices in minor units for the first and each further item, calendar
 * days on the road. The zone is an ISO country, or {@code *} for everywhere else.
 */
public record RateTerms(
    String zone,
    String service,
    boolean upgrade,
    long firstMinor,
    long additionalMinor,
    int transitMinDays,
    int transitMaxDays) {
  public static final String ELSEWHERE = "*";

  public RateTerms {
    if (zone == null || !zone.matches("[A-Z]{2}|\\*")) {
      throw BusinessException.at("zone", SharedError.INVALID);
    }
    if (service == null || service.isBlank()) {
      throw BusinessException.at("service", SharedError.REQUIRED);
    }
    if (firstMinor < 0 || additionalMinor < 0) {
      throw BusinessException.at("first", SharedError.OUT_OF_RANGE);
    }
    if (additionalMinor > firstMinor) {
      throw BusinessException.at("additional", ShippingError.ADDITIONAL_OVER_FIRST);
    }
    if (transitMinDays < 0 || transitMinDays > transitMaxDays || transitMaxDays > 90) {
      throw BusinessException.at("transit", ShippingError.TRANSIT_REVERSED);
    }
    service = service.strip();
  }

  boolean isSameServiceAs(RateTerms other) {
    return zone.equals(other.zone) && service.equalsIgnoreCase(other.service);
  }
}
