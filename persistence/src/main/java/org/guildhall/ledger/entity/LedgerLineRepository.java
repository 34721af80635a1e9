package org.guildhall.ledger.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.Money;

/** What makers read of the books: entries of their own accounts, the newest first. */
@ApplicationScoped
public class LedgerLineRepository {
  private static final String LINE =
      """
      select e.id, t.posted_at, t.kind, a.kind as account, o.number,
        e.credit_minor - e.debit_minor, a.currency, t.memo
      from ledger_account a
      cross join lateral (select * from ledger_entry x where x.account_id = a.id %s) e
      join ledger_transaction t on t.id = e.transaction_id
      left join shop_order o on o.id = e.shop_order_id
      where a.shop_id = :shop %s
      order by e.id %s\
      """;

  // each account's newest, then the newest of those: three short walks along the index
  private static final String PAGE =
      LINE.formatted("and x.id < :before order by x.id desc limit :most", "", "desc limit :most");

  private static final String OF_SHOP_ORDER =
      LINE.formatted("and x.shop_order_id = :shopOrder", "", "asc");

  private static final String DEBTS =
      LINE.formatted(
          "and x.debit_minor > 0",
          "and a.kind = 'SELLER_AVAILABLE' and t.kind in ('REFUND', 'DISPUTE_LOST')",
          "desc limit 20");

  private static final String NOT_DELIVERED =
      "select count(*) from seller_earning where shop_id = :shop and state = 'PENDING'";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** Entries below this id, the newest first. */
  public List<LedgerLine> page(UUID shopId, long before, int most) {
    return lines(
        em.createNativeQuery(PAGE, Object[].class)
            .setParameter("shop", shopId)
            .setParameter("before", before)
            .setParameter("most", most)
            .getResultList());
  }

  /** Every entry of one shop order, in order. */
  public List<LedgerLine> ofShopOrder(UUID shopId, UUID shopOrderId) {
    return lines(
        em.createNativeQuery(OF_SHOP_ORDER, Object[].class)
            .setParameter("shop", shopId)
            .setParameter("shopOrder", shopOrderId)
            .getResultList());
  }

  /** The latest refunds and lost disputes that came out of what was available. */
  public List<LedgerLine> debts(UUID shopId) {
    return lines(
        em.createNativeQuery(DEBTS, Object[].class).setParameter("shop", shopId).getResultList());
  }

  /** How many shop orders still hold pending money. */
  public long pendingOrders(UUID shopId) {
    return ((Number)
            em.createNativeQuery(NOT_DELIVERED).setParameter("shop", shopId).getSingleResult())
        .longValue();
  }

  @SuppressWarnings("unchecked")
  private static List<LedgerLine> lines(List<?> rows) {
    return ((List<Object[]>) rows)
        .stream()
            .map(
                row ->
                    new LedgerLine(
                        ((Number) row[0]).longValue(),
                        instant(row[1]),
                        TransactionKind.valueOf((String) row[2]),
                        AccountKind.valueOf((String) row[3]),
                        (String) row[4],
                        Money.of(((Number) row[5]).longValue(), (String) row[6]),
                        (String) row[7]))
            .toList();
  }

  private static Instant instant(Object value) {
    return value instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) value;
  }
}
