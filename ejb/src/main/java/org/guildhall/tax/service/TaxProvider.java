package org.guildhall.tax.service;

import java.util.List;
import org.guildhall.tax.entity.TaxedAmount;

/**
 * Who knows the tax of a destination. The house brings a table of rules; another provider is
 * another implementation of this, marked as an alternative. It runs inside the caller's
 * transaction, so one that asks a service on the network has to answer from what it fetched before.
 */
public interface TaxProvider {
  /** The tax on each amount, in the order of the amounts. */
  TaxQuote quote(TaxPlace place, List<TaxedAmount> amounts);
}
