package org.guildhall.payout.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** What payouts are made of. */
@ApplicationScoped
public class PayoutItemRepository {
  // a payout's own two sides are no income: one that came back is none, one that went is its items
  private static final String TAKE =
      """
      with taken as (
        insert into payout_item (payout_id, attempt, ledger_entry_id)
        select :payout, :attempt, e.id
        from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
        where e.account_id = (select id from ledger_account
            where kind = 'SELLER_AVAILABLE' and shop_id = :shop and currency = :currency)
          and t.kind not in ('PAYOUT', 'PAYOUT_RETURNED')
          and not exists (select 1 from payout_item i where i.ledger_entry_id = e.id and not i.put_back)
        returning ledger_entry_id)
      select cast(coalesce(sum(e.credit_minor - e.debit_minor), 0) as bigint)
      from taken join ledger_entry e on e.id = taken.ledger_entry_id\
      """;

  private static final String PUT_BACK =
      """
      update payout_item set put_back = true
      where payout_id = :payout and not put_back\
      """;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /**
   * Takes every entry of the shop's available balance that no payout holds; answers their sum in
   * minor units. One statement, so that the sum is that of what was taken.
   */
  public long take(Payout payout) {
    em.flush();
    return ((Number)
            query(TAKE)
                .setParameter("payout", payout.getId())
                .setParameter("attempt", payout.getAttempt())
                .setParameter("shop", payout.getShopId())
                .setParameter("currency", payout.amount().currency())
                .getSingleResult())
        .longValue();
  }

  /** Leaves the entries to the next payout. */
  public void putBack(UUID payoutId) {
    query(PUT_BACK).setParameter("payout", payoutId).executeUpdate();
  }

  // the tables are named, or Hibernate would empty every cache region
  private NativeQuery<?> query(String sql) {
    return em.createNativeQuery(sql)
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("payout_item")
        .addSynchronizedQuerySpace("ledger_entry");
  }
}
