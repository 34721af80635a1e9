package org.guildhall.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guildhall.account.entity.Account;
import org.guildhall.account.entity.AccountError;
import org.guildhall.account.entity.AccountRepository;
import org.guildhall.account.entity.AccountStatus;
import org.guildhall.account.entity.Email;
import org.guildhall.account.entity.TokenPurpose;
import org.guildhall.account.entity.TokenRepository;
import org.guildhall.account.event.PasswordChanged;
import org.guildhall.account.event.PasswordResetRequested;
import org.guildhall.account.event.StandingChanged;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** Forgotten and changed passwords. A new password ends every other session and token. */
@Stateless
@PermitAll
public class PasswordService {
  @Inject AccountRepository accounts;
  @Inject TokenRepository tokens;
  @Inject ProofService proofs;
  @Inject ThrottleService throttle;
  @Inject PasswordRule rule;
  @Inject Passwords passwords;
  @Inject Event<PasswordResetRequested> resetRequested;
  @Inject Event<PasswordChanged> passwordChanged;
  @Inject Event<StandingChanged> standingChanged;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Mails a link for a new password if the address is known; the answer is the same if not. */
  public void forgot(String typedEmail, Visit visit) {
    var email = Email.of(typedEmail);
    throttle.take(Limit.MAIL_BY_ADDRESS, visit.address());
    throttle.take(Limit.MAIL_BY_EMAIL, email.text());
    accounts
        .byEmail(email)
        .filter(account -> account.getStatus() != AccountStatus.ANONYMISED)
        .ifPresent(this::sendLink);
  }

  private void sendLink(Account account) {
    resetRequested.fire(
        new PasswordResetRequested(
            account.getId(),
            account.getEmail(),
            account.getDisplayName(),
            proofs.issue(account.getId(), TokenPurpose.RESET_PASSWORD)));
  }

  /**
   * Sets the new password; the link also proves the mail address. Refuses a link that is spent or
   * too old, and leaves it usable when only the password was refused.
   */
  public void reset(String secret, String newPassword, Visit visit) {
    throttle.take(Limit.PROOF_BY_ADDRESS, visit.address());
    var account = accounts.lock(proofs.spend(secret, TokenPurpose.RESET_PASSWORD));
    rule.check("password", newPassword, account.getEmail());
    account.verify(clock.instant());
    change(account, newPassword);
    throttle.forget(Limit.SIGN_IN_BY_EMAIL, account.getEmail());
  }

  /**
   * Changes the caller's password and returns what the running session needs to stay. Refuses when
   * the present password is not given.
   */
  @RolesAllowed(Roles.BUYER)
  public SignedIn changeOwn(String present, String newPassword) {
    throttle.take(Limit.SIGN_IN_BY_EMAIL, caller.accountId().toString());
    var account = accounts.lock(caller.accountId());
    if (!passwords.matches(present == null ? "" : present, account.getPasswordHash())) {
      throw BusinessException.at("present", AccountError.PASSWORD_WRONG);
    }
    rule.check("password", newPassword, account.getEmail());
    change(account, newPassword);
    throttle.forget(Limit.SIGN_IN_BY_EMAIL, caller.accountId().toString());
    return new SignedIn(account.getId(), account.getCredentialsVersion());
  }

  private void change(Account account, String newPassword) {
    var now = clock.instant();
    account.changePassword(passwords.hash(newPassword), now);
    tokens.revokeAll(account.getId(), now);
    passwordChanged.fire(new PasswordChanged(account.getId(), now));
    standingChanged.fire(new StandingChanged(account.getId()));
  }
}
