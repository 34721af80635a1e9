package org.guildhall.ledger.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guildhall.ledger.entity.LedgerLine;
import org.guildhall.ledger.service.MoneyDetails;
import org.guildhall.ledger.service.MoneyService;
import org.guildhall.order.service.StatementDetails;
import org.guildhall.order.service.StatementService;
import org.omnifaces.cdi.Param;

/**
 * A maker's money. The order whose statement is open and the page of entries stand in the address.
 */
@Named
@RequestScoped
public class MoneyView {
  @Inject @Param String order;
  @Inject @Param Long before;
  @Inject MoneyService service;
  @Inject StatementService statements;
  private MoneyDetails money;
  private List<LedgerLine> entries;
  private StatementDetails statement;

  @PostConstruct
  void load() {
    money = service.money();
    entries = service.entries(before);
    var number = order == null ? newest() : order;
    statement = number == null ? null : statements.statement(number).orElse(null);
  }

  // the order the latest entry was about
  private String newest() {
    return entries.stream()
        .map(LedgerLine::shopOrder)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The last entry of a full page, before which the next begins; else null. */
  public Long getNext() {
    return entries.size() < MoneyService.PAGE ? null : entries.get(entries.size() - 1).id();
  }

  public MoneyDetails getMoney() {
    return money;
  }

  public List<LedgerLine> getEntries() {
    return entries;
  }

  public StatementDetails getStatement() {
    return statement;
  }
}
