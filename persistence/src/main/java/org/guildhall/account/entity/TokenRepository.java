package org.guildhall.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** One-time proofs, refresh tokens and signing keys. Tokens are found by their hash alone. */
@ApplicationScoped
public class TokenRepository {
  /** Any number, the same on every node: who holds it may create a signing key. */
  private static final long KEY_LOCK = 0x6775696C646B6579L;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(AccountToken token) {
    em.persist(token);
  }

  public void add(RefreshToken token) {
    em.persist(token);
  }

  public void add(SigningKey key) {
    em.persist(key);
  }

  /** The proof behind a secret, locked: of two who spend it at once the second finds it spent. */
  public AccountToken lockProof(String tokenHash, TokenPurpose purpose) {
    return em.createQuery(
            "select t from AccountToken t where t.tokenHash = :hash and t.purpose = :purpose",
            AccountToken.class)
        .setParameter("hash", tokenHash)
        .setParameter("purpose", purpose)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(AccountError.TOKEN_UNKNOWN));
  }

  /** Makes the account's other proofs of this purpose worthless. */
  public void spendProofs(UUID accountId, TokenPurpose purpose, Instant when) {
    em.createQuery(
            "update AccountToken t set t.usedAt = :now where t.accountId = :account"
                + " and t.purpose = :purpose and t.usedAt is null")
        .setParameter("now", when)
        .setParameter("account", accountId)
        .setParameter("purpose", purpose)
        .executeUpdate();
  }

  public Optional<RefreshToken> lockRefreshToken(String tokenHash) {
    return em.createQuery(
            "select t from RefreshToken t where t.tokenHash = :hash", RefreshToken.class)
        .setParameter("hash", tokenHash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  public void revokeFamily(UUID familyId, Instant when) {
    em.createQuery(
            "update RefreshToken t set t.revokedAt = :now where t.familyId = :family"
                + " and t.revokedAt is null")
        .setParameter("now", when)
        .setParameter("family", familyId)
        .executeUpdate();
  }

  public void revokeAll(UUID accountId, Instant when) {
    em.createQuery(
            "update RefreshToken t set t.revokedAt = :now where t.accountId = :account"
                + " and t.revokedAt is null")
        .setParameter("now", when)
        .setParameter("account", accountId)
        .executeUpdate();
  }

  /** Keys whose signatures are still believed, the newest first. */
  public List<SigningKey> signingKeys(Instant when) {
    return em.createQuery(
            "select k from SigningKey k where k.retiresAt > :now order by k.createdAt desc",
            SigningKey.class)
        .setParameter("now", when)
        .getResultList();
  }

  /** Waits until no other node is making a key; held until the transaction ends. */
  public void lockKeyMaking() {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)")
        .setParameter("key", KEY_LOCK)
        .getSingleResult();
  }
}
