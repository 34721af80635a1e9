package org.guildhall.tax.service;

import java.util.List;
import org.guildhall.tax.entity.TaxLine;
import org.guildhall.tax.entity.TaxedAmount;

/** The tax on some amounts, in their order, and what it is called; null where there is none. */
public record TaxQuote(String name, List<TaxLine> lines) {
  public TaxQuote {
    lines = List.copyOf(lines);
  }

  /** While nobody knows where the things go. */
  public static TaxQuote none(List<TaxedAmount> amounts) {
    return new TaxQuote(null, amounts.stream().map(amount -> TaxLine.NONE).toList());
  }
}
