package org.guildhall.ledger.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.hibernate.query.NativeQuery;

/** What is earned and not available yet. Whoever moves money of a shop order locks its row here. */
@ApplicationScoped
public class EarningRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void open(UUID shopOrderId, UUID shopId, String currency) {
    change(LedgerSql.OPEN_EARNING)
        .setParameter("shopOrder", shopOrderId)
        .setParameter("shop", shopId)
        .setParameter("currency", currency)
        .executeUpdate();
  }

  /** The earning of a shop order, locked; refuses one that was never sold through the books. */
  public Earning lock(UUID shopOrderId) {
    return rows(
            em.createNativeQuery(LedgerSql.LOCK_EARNING, Object[].class)
                .setParameter("shopOrder", shopOrderId)
                .getResultList())
        .stream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(LedgerError.NOT_SOLD, shopOrderId));
  }

  /** It arrived: the shop's safety days begin. A second word changes nothing. */
  public void delivered(UUID shopOrderId, Instant when) {
    change(LedgerSql.EARNING_DELIVERED)
        .setParameter("shopOrder", shopOrderId)
        .setParameter("delivered", when)
        .executeUpdate();
  }

  /** Earnings whose safety days are over, locked; those another node holds are skipped. */
  public List<Earning> claimDue(Instant now, int most) {
    return rows(
        em.createNativeQuery(LedgerSql.CLAIM_DUE, Object[].class)
            .setParameter("now", now)
            .setParameter("most", most)
            .getResultList());
  }

  public void released(Earning earning, Instant now) {
    change(LedgerSql.RELEASE_EARNING)
        .setParameter("shopOrder", earning.shopOrderId())
        .setParameter("now", now)
        .executeUpdate();
  }

  /** How many days after delivery a shop's earnings become available. */
  public int safetyDays(UUID shopId) {
    return ((Number)
            em.createNativeQuery("select release_days from shop where id = :shop")
                .setParameter("shop", shopId)
                .getSingleResult())
        .intValue();
  }

  @SuppressWarnings("unchecked")
  private static List<Earning> rows(List<?> rows) {
    return ((List<Object[]>) rows)
        .stream()
            .map(
                row ->
                    new Earning(
                        (UUID) row[0], (UUID) row[1], (String) row[2], "RELEASED".equals(row[3])))
            .toList();
  }

  private NativeQuery<?> change(String sql) {
    return em.createNativeQuery(sql)
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("seller_earning");
  }
}
