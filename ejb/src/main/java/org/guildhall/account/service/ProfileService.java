package org.guildhall.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.entity.Account;
import org.guildhall.account.entity.AccountRepository;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** What members see and change of their own account. */
@Stateless
@RolesAllowed({Roles.BUYER, Roles.SUPPORT, Roles.MODERATOR, Roles.FINANCE, Roles.ADMIN, Roles.OPS})
public class ProfileService {
  @Inject AccountRepository accounts;
  @Inject Caller caller;
  @Inject Clock clock;

  public ProfileDetails own() {
    return ProfileDetails.of(accounts.get(caller.accountId()));
  }

  /** Changes the name others see; refuses an empty one and one of over 80 letters. */
  public void rename(String displayName) {
    accounts.get(caller.accountId()).rename(displayName, clock.instant());
  }

  /** The mail address of an account, for those who write to it; empty when there is none. */
  @PermitAll
  public Optional<String> emailOf(UUID accountId) {
    return accounts.find(accountId).map(Account::getEmail);
  }

  /** The name an account shows to others; empty when there is none. */
  @PermitAll
  public Optional<String> nameOf(UUID accountId) {
    return accounts.find(accountId).map(Account::getDisplayName);
  }
}
