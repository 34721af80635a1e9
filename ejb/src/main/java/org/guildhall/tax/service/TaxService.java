package org.guildhall.tax.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.guildhall.tax.entity.TaxedAmount;

/** Says what the law adds to amounts at a destination. */
@Stateless
@PermitAll
public class TaxService {
  @Inject TaxProvider provider;

  /** The tax on each amount (minor units), rounded half up once per amount. */
  public TaxQuote quote(TaxPlace place, List<TaxedAmount> amounts) {
    return provider.quote(place, amounts);
  }
}
