package org.guildhall.ledger.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.ledger.entity.Booking.Entry;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.Ids;
import org.hibernate.query.NativeQuery;

/** Posts to the books and reads balances from them. */
@ApplicationScoped
public class LedgerRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** An account kind and what stands on its two sides, all accounts of the kind together. */
  public record KindTotal(AccountKind kind, String currency, long debitMinor, long creditMinor) {}

  /** Posts it once; false when the same was posted before, and then nothing happens. */
  public boolean post(Booking booking, Instant now) {
    var entries = booking.entries();
    int written =
        by(change(LedgerSql.POST), booking.kind(), booking.reference())
            .setParameter("id", Ids.at(now))
            .setParameter("now", now)
            .setParameter("memo", booking.memo(), String.class)
            .setParameter("accounts", array(entries, Entry::account))
            .setParameter("orders", array(entries, Entry::shopOrderId))
            .setParameter("debits", array(entries, Entry::debitMinor))
            .setParameter("credits", array(entries, Entry::creditMinor))
            .executeUpdate();
    if (written != 0 && written != entries.size()) {
      throw new IllegalStateException("an account is missing for " + entries);
    }
    return written > 0;
  }

  public boolean isPosted(TransactionKind kind, Reference reference) {
    return !by(change(LedgerSql.IS_POSTED), kind, reference).getResultList().isEmpty();
  }

  /** What was posted, in order; empty when nothing was. */
  public List<Entry> entries(TransactionKind kind, Reference reference) {
    return by(change(LedgerSql.ENTRIES), kind, reference).getResultList().stream()
        .map(row -> entry((Object[]) row))
        .toList();
  }

  public SellerBalance balance(UUID shopId, String currency) {
    return new SellerBalance(
        balance(AccountCode.of(AccountKind.SELLER_PENDING, shopId, currency)),
        balance(AccountCode.of(AccountKind.SELLER_AVAILABLE, shopId, currency)),
        balance(AccountCode.of(AccountKind.SELLER_RESERVED, shopId, currency)));
  }

  /**
   * What a maker has available, with every other decision to pay out or hold back waiting until the
   * transaction ends. Sales, refunds and releases go on.
   */
  public long lockAvailable(UUID shopId, String currency) {
    var code = AccountCode.of(AccountKind.SELLER_AVAILABLE, shopId, currency);
    em.createNativeQuery(LedgerSql.LOCK).setParameter("account", code.toString()).getSingleResult();
    return balance(code);
  }

  /** What is still pending of one shop order. */
  public long pending(UUID shopId, UUID shopOrderId, String currency) {
    var code = AccountCode.of(AccountKind.SELLER_PENDING, shopId, currency);
    return number(
        em.createNativeQuery(LedgerSql.BALANCE_OF_SHOP_ORDER)
            .setParameter("account", code.toString())
            .setParameter("shopOrder", shopOrderId));
  }

  /** Every kind of account with its two sides; per currency they are equal. */
  @SuppressWarnings("unchecked")
  public List<KindTotal> trialBalance() {
    List<Object[]> rows =
        em.createNativeQuery(LedgerSql.TRIAL_BALANCE, Object[].class).getResultList();
    return rows.stream()
        .map(
            row ->
                new KindTotal(
                    AccountKind.valueOf((String) row[0]),
                    (String) row[1],
                    ((Number) row[2]).longValue(),
                    ((Number) row[3]).longValue()))
        .toList();
  }

  private long balance(AccountCode account) {
    return number(
        em.createNativeQuery(LedgerSql.BALANCE).setParameter("account", account.toString()));
  }

  private static long number(Query query) {
    return ((Number) query.getSingleResult()).longValue();
  }

  private static Entry entry(Object[] row) {
    var kind = AccountKind.valueOf((String) row[0]);
    var currency = (String) row[3];
    var account =
        switch (kind.owner()) {
          case SHOP -> AccountCode.of(kind, (UUID) row[1], currency);
          case PROVIDER -> AccountCode.of(kind, ProviderName.valueOf((String) row[2]), currency);
          case MARKET -> AccountCode.of(kind, currency);
        };
    return new Entry(
        account, (UUID) row[4], ((Number) row[5]).longValue(), ((Number) row[6]).longValue());
  }

  private static NativeQuery<?> by(
      NativeQuery<?> query, TransactionKind kind, Reference reference) {
    return query
        .setParameter("kind", kind.name())
        .setParameter("type", reference.type())
        .setParameter("reference", reference.id());
  }

  // the tables are named, or Hibernate would empty every cache region
  private NativeQuery<?> change(String sql) {
    return em.createNativeQuery(sql)
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("ledger_transaction")
        .addSynchronizedQuerySpace("ledger_entry");
  }

  private static String array(List<Entry> entries, Function<Entry, Object> value) {
    return entries.stream()
        .map(entry -> String.valueOf(value.apply(entry)))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
