package org.guildhall.shipping.service;

import java.util.List;
import java.util.UUID;
import org.guildhall.shipping.entity.RateTerms;
import org.guildhall.shipping.entity.ShippingProfile;
import org.guildhall.shipping.entity.ShippingRate;

/** A profile as its maker edits it; amounts in minor units of the currency. */
public record ShippingProfileDetails(
    UUID id,
    int version,
    String name,
    String originCountry,
    String originPostalCode,
    Long freeOverMinor,
    String currency,
    List<RateTerms> rates) {

  static ShippingProfileDetails of(ShippingProfile profile) {
    return new ShippingProfileDetails(
        profile.getId(),
        profile.getVersion(),
        profile.getName(),
        profile.getOriginCountry(),
        profile.getOriginPostalCode(),
        profile.getFreeOverMinor(),
        profile.getCurrency(),
        profile.getRates().stream().map(ShippingRate::terms).toList());
  }
}
