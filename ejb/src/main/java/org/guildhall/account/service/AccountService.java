package org.guildhall.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.guildhall.account.entity.Account;
import org.guildhall.account.entity.AccountRepository;
import org.guildhall.account.entity.AccountStatus;
import org.guildhall.account.entity.Email;
import org.guildhall.account.entity.TokenPurpose;
import org.guildhall.account.event.AccountRegistered;
import org.guildhall.account.event.EmailVerificationRequested;
import org.guildhall.account.event.KnownEmailRegistered;
import org.guildhall.shared.entity.Ids;

/** Becoming a member. Nobody learns from the answers which mail addresses are known here. */
@Stateless
@PermitAll
public class AccountService {
  @Inject AccountRepository accounts;
  @Inject ProofService proofs;
  @Inject ThrottleService throttle;
  @Inject PasswordRule rule;
  @Inject Passwords passwords;
  @Inject CredentialService credentials;
  @Inject Event<AccountRegistered> registered;
  @Inject Event<EmailVerificationRequested> verificationRequested;
  @Inject Event<KnownEmailRegistered> knownRegistered;
  @Inject Clock clock;

  /**
   * Opens an account that waits for its mail address to be proved, and sends the mail. For a known
   * address the answer is the same, and the mail says that there is an account. Refuses names,
   * addresses and passwords that cannot be taken, each at its field.
   */
  public void register(RegisterCommand command, Visit visit) {
    throttle.take(Limit.REGISTER_BY_ADDRESS, visit.address());
    var email = Email.of(command.email());
    rule.check("password", command.password(), email.text());
    var hash = passwords.hash(command.password());
    var now = clock.instant();
    var fresh = Account.register(Ids.at(now), email, command.displayName(), hash, now);
    accounts
        .byEmail(email)
        .ifPresentOrElse(
            known -> meetAgain(known, command, hash, now), () -> welcome(fresh, command, now));
  }

  private void welcome(Account account, RegisterCommand command, Instant now) {
    if (command.wantsNews()) {
      account.consentToNews(now);
    }
    accounts.add(account);
    registered.fire(new AccountRegistered(account.getId(), account.getEmail()));
    askForProof(account);
  }

  private void meetAgain(Account account, RegisterCommand command, String hash, Instant now) {
    if (account.getStatus() == AccountStatus.PENDING_VERIFICATION) {
      // nobody has proved the address yet: who reads the newest mail decides the password
      account.registerAgain(command.displayName(), hash, now);
      askForProof(account);
      return;
    }
    knownRegistered.fire(
        new KnownEmailRegistered(account.getId(), account.getEmail(), account.getDisplayName()));
  }

  /** Proves the mail address and lets the person in; refuses a link that is spent or too old. */
  public SignedIn verify(String secret, Visit visit) {
    throttle.take(Limit.PROOF_BY_ADDRESS, visit.address());
    var account = accounts.lock(proofs.spend(secret, TokenPurpose.VERIFY_EMAIL));
    account.verify(clock.instant());
    return credentials.succeededHere(account.getId(), visit);
  }

  /**
   * Sends the proving mail once more to an account that waits for it; says nothing about others.
   */
  public void resend(String typedEmail, Visit visit) {
    var email = Email.of(typedEmail);
    throttle.take(Limit.MAIL_BY_ADDRESS, visit.address());
    throttle.take(Limit.MAIL_BY_EMAIL, email.text());
    accounts
        .byEmail(email)
        .filter(account -> account.getStatus() == AccountStatus.PENDING_VERIFICATION)
        .ifPresent(this::askForProof);
  }

  private void askForProof(Account account) {
    verificationRequested.fire(
        new EmailVerificationRequested(
            account.getId(),
            account.getEmail(),
            account.getDisplayName(),
            proofs.issue(account.getId(), TokenPurpose.VERIFY_EMAIL)));
  }
}
