package org.guildhall.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.guildhall.account.entity.AccountError;
import org.guildhall.account.entity.Email;
import org.guildhall.shared.entity.BusinessException;

/**
 * Signs people in. Runs outside transactions: bcrypt takes a quarter of a second on purpose, and no
 * connection to the database may wait for it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {
  @Inject CredentialService credentials;
  @Inject ThrottleService throttle;
  @Inject Passwords passwords;

  /**
   * Checks the password. Refuses a wrong one and an unknown mail address in the same words and the
   * same time; refuses further tries for a while after ten wrong ones.
   */
  public SignedIn signIn(String typedEmail, String password, Visit visit) {
    var email = Email.of(typedEmail);
    throttle.take(Limit.SIGN_IN_BY_ADDRESS, visit.address());
    throttle.take(Limit.SIGN_IN_BY_EMAIL, email.text());
    var known = credentials.find(email);
    var hash = known.map(CredentialService.Known::passwordHash).orElse(null);
    if (!passwords.matches(password == null ? "" : password, hash)) {
      known.ifPresent(account -> credentials.failed(account.accountId()));
      throw new BusinessException(AccountError.SIGN_IN_REFUSED);
    }
    throttle.forget(Limit.SIGN_IN_BY_EMAIL, email.text());
    throttle.giveBack(Limit.SIGN_IN_BY_ADDRESS, visit.address());
    return credentials.succeeded(known.orElseThrow().accountId(), visit);
  }
}
