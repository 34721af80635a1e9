package org.guildhall.tax.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.tax.entity.TaxRateRepository;
import org.guildhall.tax.entity.TaxedAmount;

/** Reads the tax from the market's own table of rules, as they are today; one statement. */
@ApplicationScoped
public class TableTaxProvider implements TaxProvider {
  @Inject TaxRateRepository rates;
  @Inject Clock clock;

  @Override
  public TaxQuote quote(TaxPlace place, List<TaxedAmount> amounts) {
    var table = rates.at(place.country(), place.region(), LocalDate.now(clock));
    return new TaxQuote(table.name(), amounts.stream().map(table::on).toList());
  }
}
