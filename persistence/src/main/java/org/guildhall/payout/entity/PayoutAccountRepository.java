package org.guildhall.payout.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.BusinessException;

/** Where makers are paid. */
@ApplicationScoped
public class PayoutAccountRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(PayoutAccount account) {
    em.persist(account);
  }

  public PayoutAccount locked(UUID id) {
    return Optional.ofNullable(em.find(PayoutAccount.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new BusinessException(PayoutError.NOT_FOUND, id));
  }

  public Optional<PayoutAccount> ofShop(UUID shopId) {
    return em.createQuery(
            "select a from PayoutAccount a where a.shopId = :shop", PayoutAccount.class)
        .setParameter("shop", shopId)
        .getResultStream()
        .findFirst();
  }

  /** The id alone: a row read before its lock would be an old one by then. */
  public Optional<UUID> at(ProviderName provider, String accountId) {
    return em.createQuery(
            "select a.id from PayoutAccount a where a.provider = :provider and a.providerAccountId ="
                + " :account",
            UUID.class)
        .setParameter("provider", provider)
        .setParameter("account", accountId)
        .getResultStream()
        .findFirst();
  }

  /**
   * Ids of accounts of which the provider told a change; locked, those others hold are skipped. The
   * next look comes after the patience, if nobody asks meanwhile.
   */
  public List<UUID> claimStale(Instant now, Instant again, int most) {
    @SuppressWarnings("unchecked")
    List<UUID> ids =
        em.createNativeQuery(
                "update payout_account set stale_since = :again where id in (select id from"
                    + " payout_account where stale_since <= :now order by stale_since limit :most"
                    + " for update skip locked) returning id",
                UUID.class)
            .setParameter("now", now)
            .setParameter("again", again)
            .setParameter("most", most)
            .getResultList();
    return ids;
  }
}
