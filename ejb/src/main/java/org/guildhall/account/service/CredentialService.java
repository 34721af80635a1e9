package org.guildhall.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.entity.AccountRepository;
import org.guildhall.account.entity.Email;
import org.guildhall.account.event.AccountLocked;
import org.guildhall.account.event.SignInHappened;

/** The steps of a sign-in that touch rows; each is a short transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CredentialService {
  @Inject AccountRepository accounts;
  @Inject Event<SignInHappened> signedIn;
  @Inject Event<AccountLocked> locked;
  @Inject Clock clock;

  /** An account and the hash its password is held against. */
  public record Known(UUID accountId, String passwordHash) {}

  public Optional<Known> find(Email email) {
    return accounts
        .byEmail(email)
        .map(account -> new Known(account.getId(), account.getPasswordHash()));
  }

  /** Counts a wrong password; the owner hears of it when it was the one that locks the account. */
  public void failed(UUID accountId) {
    var account = accounts.lock(accountId);
    if (account.recordFailure(clock.instant())) {
      locked.fire(new AccountLocked(accountId, account.getLockedUntil()));
    }
  }

  /** Lets the account in; refuses one that is locked, suspended or not proved. */
  public SignedIn succeeded(UUID accountId, Visit visit) {
    var account = accounts.lock(accountId);
    account.recordSignIn(clock.instant());
    signedIn.fire(new SignInHappened(accountId, visit.guestCartTokenHash()));
    return new SignedIn(accountId, account.getCredentialsVersion());
  }

  /** The same within the transaction of a use case that has proved the person otherwise. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public SignedIn succeededHere(UUID accountId, Visit visit) {
    return succeeded(accountId, visit);
  }
}
