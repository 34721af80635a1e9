package org.guildhall.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.guildhall.account.entity.AccountError;
import org.guildhall.shared.entity.BusinessException;

/** Tokens for clients of the API. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenService {
  @Inject SignInService signIn;
  @Inject RefreshService refresh;
  @Inject AccessTokens tokens;
  @Inject Standings standings;
  @Inject ThrottleService throttle;
  @Inject SigningKeys keys;

  /** Signs in with a password; refuses like the page does, and a surface the account has not. */
  public TokenPair signIn(String email, String password, String audience, Visit visit) {
    var surface = Audience.of(audience);
    var signedIn = signIn.signIn(email, password, visit);
    if (surface.rolesOf(standings.of(signedIn.accountId())).isEmpty()) {
      throw new BusinessException(AccountError.SIGN_IN_REFUSED);
    }
    return pair(signedIn, surface, refresh.begin(signedIn.accountId(), surface));
  }

  /** A new pair for a refresh token that was not used before; refuses all others alike. */
  public TokenPair refresh(String secret, Visit visit) {
    throttle.take(Limit.REFRESH_BY_ADDRESS, visit.address());
    var next =
        refresh
            .rotate(secret)
            .orElseThrow(() -> new BusinessException(AccountError.REFRESH_REFUSED));
    var standing = standings.of(next.accountId());
    if (!standing.active()) {
      throw new BusinessException(AccountError.REFRESH_REFUSED);
    }
    var signedIn = new SignedIn(next.accountId(), standing.credentialsVersion());
    return pair(signedIn, next.audience(), next.secret());
  }

  /** Ends the family of the refresh token; access tokens run out within ten minutes. */
  public void signOut(String secret) {
    refresh.revoke(secret);
  }

  /** The public halves of our signing keys, as a JSON Web Key Set. */
  public String publicKeys() {
    return keys.published();
  }

  private TokenPair pair(SignedIn signedIn, Audience audience, String refreshToken) {
    return new TokenPair(
        tokens.issue(signedIn, audience), AccessTokens.LIFE.toSeconds(), refreshToken);
  }
}
