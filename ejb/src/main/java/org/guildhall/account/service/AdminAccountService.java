package org.guildhall.account.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.account.entity.AccountError;
import org.guildhall.account.entity.AccountRepository;
import org.guildhall.account.entity.AccountRow;
import org.guildhall.account.entity.AccountStatus;
import org.guildhall.account.entity.TokenRepository;
import org.guildhall.account.event.AccountReinstated;
import org.guildhall.account.event.AccountSuspended;
import org.guildhall.account.event.StandingChanged;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** The office's view of accounts. Every change has a reason and goes into the audit trail. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class AdminAccountService {
  /** How many lines a page of the list has. */
  public static final int PAGE = 25;

  @Inject AccountRepository accounts;
  @Inject TokenRepository tokens;
  @Inject AuditService audit;
  @Inject Event<AccountSuspended> suspended;
  @Inject Event<AccountReinstated> reinstated;
  @Inject Event<StandingChanged> standingChanged;
  @Inject Caller caller;
  @Inject Clock clock;

  /** What the trail keeps of an account before and after. */
  private record State(AccountStatus status) {}

  /**
   * Up to 25 accounts whose mail address or name contains the words, the newest first.
   *
   * @param behind the last account of the page before, or null
   */
  @RolesAllowed({Roles.ADMIN, Roles.SUPPORT, Roles.MODERATOR})
  public List<AccountRow> search(String words, AccountStatus status, UUID behind) {
    return accounts.search(words, status, behind, PAGE);
  }

  @RolesAllowed({Roles.ADMIN, Roles.SUPPORT, Roles.MODERATOR})
  public ProfileDetails details(UUID id) {
    return ProfileDetails.of(accounts.get(id));
  }

  /**
   * Keeps an account out and ends its sessions. Refuses without a reason, and one's own account.
   */
  public void suspend(UUID id, String reason) {
    if (id.equals(caller.accountId())) {
      throw new BusinessException(AccountError.OWN_ACCOUNT);
    }
    var account = accounts.lock(id);
    var before = new State(account.getStatus());
    var now = clock.instant();
    account.suspend(reason, now);
    tokens.revokeAll(id, now);
    audit.record(
        "account.suspend", "account", id, before, new State(account.getStatus()), reason.strip());
    suspended.fire(new AccountSuspended(id, account.getStatusReason()));
    standingChanged.fire(new StandingChanged(id));
  }

  /** Lifts a suspension or a lock. Refuses without a reason. */
  public void reinstate(UUID id, String reason) {
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("reason", AccountError.REASON_REQUIRED);
    }
    var account = accounts.lock(id);
    var before = new State(account.getStatus());
    account.reinstate(clock.instant());
    audit.record(
        "account.reinstate", "account", id, before, new State(account.getStatus()), reason.strip());
    reinstated.fire(new AccountReinstated(id));
    standingChanged.fire(new StandingChanged(id));
  }
}
