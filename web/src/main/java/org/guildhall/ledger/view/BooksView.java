package org.guildhall.ledger.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guildhall.ledger.service.BooksService;
import org.guildhall.ledger.service.TrialBalance;

/** The trial balance. */
@Named
@RequestScoped
public class BooksView {
  @Inject BooksService service;
  private TrialBalance balance;

  @PostConstruct
  void load() {
    balance = service.trialBalance();
  }

  public TrialBalance getBalance() {
    return balance;
  }
}
