package org.guildhall.shipping.service;

import java.util.List;
import org.guildhall.shipping.entity.RateTerms;

/** What a profile shall say; the free-over amount (minor units) is null for never free. */
public record EditShippingProfileCommand(
    String name,
    String originCountry,
    String originPostalCode,
    Long freeOverMinor,
    List<RateTerms> rates) {}
