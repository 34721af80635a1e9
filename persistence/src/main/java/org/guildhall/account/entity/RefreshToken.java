package org.guildhall.account.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A client's right to a new access token, once. Its successor is of the same family. */
@Entity
public class RefreshToken {
  public static final Duration LIFE = Duration.ofDays(30);

  @Id private UUID id;
  private UUID familyId;
  private UUID accountId;
  private String tokenHash;
  private String audience;
  private Instant issuedAt;
  private Instant expiresAt;
  private Instant rotatedAt;
  private Instant revokedAt;

  protected RefreshToken() {}

  /** The first token of a new family. */
  public static RefreshToken issue(
      UUID id, UUID accountId, String audience, String tokenHash, Instant when) {
    var token = new RefreshToken();
    token.id = id;
    token.familyId = id;
    token.accountId = accountId;
    token.audience = audience;
    token.tokenHash = tokenHash;
    token.issuedAt = when;
    token.expiresAt = when.plus(LIFE);
    return token;
  }

  /** The successor; the family still ends when its first token would have ended. */
  public RefreshToken rotate(UUID nextId, String nextHash, Instant when) {
    rotatedAt = when;
    var next = issue(nextId, accountId, audience, nextHash, when);
    next.familyId = familyId;
    next.expiresAt = expiresAt;
    return next;
  }

  /** True when it was given back before: somebody has a copy. */
  public boolean isReused() {
    return rotatedAt != null;
  }

  public boolean isUsable(Instant when) {
    return rotatedAt == null && revokedAt == null && when.isBefore(expiresAt);
  }

  public UUID getFamilyId() {
    return familyId;
  }

  public UUID getAccountId() {
    return accountId;
  }

  public String getAudience() {
    return audience;
  }
}
