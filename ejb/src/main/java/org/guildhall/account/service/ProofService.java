package org.guildhall.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.account.entity.AccountToken;
import org.guildhall.account.entity.SecretHash;
import org.guildhall.account.entity.TokenPurpose;
import org.guildhall.account.entity.TokenRepository;
import org.guildhall.shared.entity.Ids;

/** One-time proofs that go out by mail; part of the use case that asks for them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ProofService {
  @Inject TokenRepository tokens;
  @Inject Clock clock;

  /** A new secret for the account; earlier ones for the same purpose are worth nothing any more. */
  public String issue(UUID accountId, TokenPurpose purpose) {
    var now = clock.instant();
    tokens.spendProofs(accountId, purpose, now);
    var secret = SecretHash.newSecret();
    tokens.add(AccountToken.issue(Ids.at(now), accountId, purpose, SecretHash.of(secret), now));
    return secret;
  }

  /** Spends a secret; refuses one that is unknown, spent or too old. Returns whose it was. */
  public UUID spend(String secret, TokenPurpose purpose) {
    var token = tokens.lockProof(SecretHash.of(secret), purpose);
    token.use(clock.instant());
    return token.getAccountId();
  }
}
