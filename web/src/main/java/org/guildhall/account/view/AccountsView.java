package org.guildhall.account.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.account.entity.AccountRow;
import org.guildhall.account.entity.AccountStatus;
import org.guildhall.account.service.AdminAccountService;
import org.guildhall.account.service.ProfileDetails;
import org.guildhall.shared.view.Texts;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The office's list of accounts, and the one that is open. Search and page live in the address. */
@Named
@RequestScoped
public class AccountsView {
  @Inject @Param String q;
  @Inject @Param AccountStatus status;
  @Inject @Param UUID behind;
  @Inject @Param UUID id;
  @Inject AdminAccountService accounts;
  private List<AccountRow> rows;
  private ProfileDetails open;
  private String reason;

  @PostConstruct
  void load() {
    rows = accounts.search(q, status, behind);
    open = id == null ? null : accounts.details(id);
  }

  public void suspend() {
    accounts.suspend(id, reason);
    Faces.redirect("/office/accounts?id=%s&said=account.suspended", id);
  }

  public void reinstate() {
    accounts.reinstate(id, reason);
    Faces.redirect("/office/accounts?id=%s&said=account.reinstated", id);
  }

  /** The last account of a full page, behind which the next page begins; else null. */
  public UUID getNext() {
    return rows.size() < AdminAccountService.PAGE ? null : rows.get(rows.size() - 1).id();
  }

  public AccountStatus[] getStates() {
    return AccountStatus.values();
  }

  public boolean isSuspendable() {
    return open.status() != AccountStatus.SUSPENDED && open.status() != AccountStatus.ANONYMISED;
  }

  public boolean isReinstatable() {
    return open.status() == AccountStatus.SUSPENDED || open.status() == AccountStatus.LOCKED;
  }

  /** What the open account may be, in words. */
  public String getOpenRoles() {
    return open.roles().stream()
        .map(role -> Texts.format("office.role." + role))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  public String getQ() {
    return q;
  }

  public AccountStatus getStatus() {
    return status;
  }

  public List<AccountRow> getRows() {
    return rows;
  }

  public ProfileDetails getOpen() {
    return open;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
