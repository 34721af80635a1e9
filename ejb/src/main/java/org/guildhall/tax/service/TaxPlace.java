package org.guildhall.tax.service;

/** Where things go: ISO country, region (state code) and postal code; the last two may be null. */
public record TaxPlace(String country, String region, String postalCode) {}
