package org.guildhall.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.entity.RefreshToken;
import org.guildhall.account.entity.SecretHash;
import org.guildhall.account.entity.TokenRepository;
import org.guildhall.shared.entity.Ids;

/** Hands refresh tokens on. A token that comes back twice is stolen: its whole family ends. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefreshService {
  @Inject TokenRepository tokens;
  @Inject Clock clock;

  /** A successor and whose it is. */
  public record Next(UUID accountId, Audience audience, String secret) {}

  /** The first token of a family; returns the secret, of which only the hash is kept. */
  public String begin(UUID accountId, Audience audience) {
    var now = clock.instant();
    var secret = SecretHash.newSecret();
    tokens.add(
        RefreshToken.issue(Ids.at(now), accountId, audience.word(), SecretHash.of(secret), now));
    return secret;
  }

  /**
   * The next token, or nothing if this one is unknown, spent, revoked or too old. Answers instead
   * of refusing, because the end of a family must be committed.
   */
  public Optional<Next> rotate(String secret) {
    var now = clock.instant();
    var found = tokens.lockRefreshToken(SecretHash.of(secret));
    if (found.isEmpty() || !found.get().isUsable(now)) {
      found
          .filter(RefreshToken::isReused)
          .ifPresent(stolen -> tokens.revokeFamily(stolen.getFamilyId(), now));
      return Optional.empty();
    }
    var token = found.get();
    var next = SecretHash.newSecret();
    tokens.add(token.rotate(Ids.at(now), SecretHash.of(next), now));
    return Optional.of(new Next(token.getAccountId(), Audience.of(token.getAudience()), next));
  }

  /** Ends the family of a token, if it is one of ours. */
  public void revoke(String secret) {
    tokens
        .lockRefreshToken(SecretHash.of(secret))
        .ifPresent(token -> tokens.revokeFamily(token.getFamilyId(), clock.instant()));
  }
}
