package org.guildhall.ledger.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.guildhall.ledger.entity.LedgerRepository;
import org.guildhall.shared.service.Roles;

/** The office's look at the books. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
public class BooksService {
  @Inject LedgerRepository ledger;

  /** Every kind of account in US dollars. */
  public TrialBalance trialBalance() {
    return TrialBalance.of(ledger.trialBalance(), "USD");
  }
}
