package org.guildhall.account.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** A one-time proof that was sent by mail. */
@Entity
public class AccountToken {
  @Id private UUID id;
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private TokenPurpose purpose;

  private String tokenHash;
  private Instant expiresAt;
  private Instant usedAt;
  private Instant createdAt;

  protected AccountToken() {}

  /** A proof that is good for as long as its purpose allows. */
  public static AccountToken issue(
      UUID id, UUID accountId, TokenPurpose purpose, String tokenHash, Instant when) {
    var token = new AccountToken();
    token.id = id;
    token.accountId = accountId;
    token.purpose = purpose;
    token.tokenHash = tokenHash;
    token.createdAt = when;
    token.expiresAt = when.plus(purpose.life());
    return token;
  }

  /** Spends the proof; refuses one that was spent before or is too old. */
  public void use(Instant when) {
    requireUsable(when);
    usedAt = when;
  }

  /** Refuses a proof that {@link #use} would refuse. */
  public void requireUsable(Instant when) {
    if (usedAt != null) {
      throw new BusinessException(AccountError.TOKEN_USED);
    }
    if (!when.isBefore(expiresAt)) {
      throw new BusinessException(AccountError.TOKEN_EXPIRED);
    }
  }

  public UUID getAccountId() {
    return accountId;
  }

  public TokenPurpose getPurpose() {
    return purpose;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }
}
