package org.guildhall.tax.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.guildhall.tax.entity.TaxRateRepository;
import org.guildhall.tax.entity.TaxTable;

/** Looks up the tax rules of a destination. */
@Stateless
@PermitAll
public class TaxService {
  @Inject TaxRateRepository rates;
  @Inject Clock clock;

  /** Today's rules at a destination; the region (state code) may be null. One statement. */
  public TaxTable table(String country, String region) {
    return rates.at(country, region, LocalDate.now(clock));
  }
}
