package org.guildhall.ledger.entity;

/** The statements of the books in one place. */
final class LedgerSql {
  // a posting that was made before inserts nothing
  static final String POST =
      """
      with posted as (
        insert into ledger_transaction (id, kind, reference_type, reference_id, posted_at, memo)
        values (:id, :kind, :type, :reference, :now, :memo)
        on conflict on constraint uq_ledger_transaction_once do nothing
        returning id)
      insert into ledger_entry (transaction_id, account_id, shop_order_id, debit_minor, credit_minor)
      select posted.id, a.id, e.shop_order_id, e.debit, e.credit
      from posted
      cross join unnest(cast(:accounts as text[]), cast(:orders as uuid[]),
        cast(:debits as bigint[]), cast(:credits as bigint[])) with ordinality
        as e (account, shop_order_id, debit, credit, n)
      join ledger_account a on a.code = e.account
      order by e.n\
      """;

  static final String ENTRIES =
      """
      select a.kind, a.shop_id, a.provider, a.currency, e.shop_order_id, e.debit_minor, e.credit_minor
      from ledger_transaction t
      join ledger_entry e on e.transaction_id = t.id
      join ledger_account a on a.id = e.account_id
      where t.kind = :kind and t.reference_type = :type and t.reference_id = :reference
      order by e.id\
      """;

  static final String IS_POSTED =
      """
      select 1 from ledger_transaction
      where kind = :kind and reference_type = :type and reference_id = :reference\
      """;

  static final String BALANCE =
      """
      select cast(coalesce(sum(e.credit_minor - e.debit_minor), 0) as bigint)
      from ledger_entry e where e.account_id = (select id from ledger_account where code = :account)\
      """;

  static final String BALANCE_OF_SHOP_ORDER = BALANCE + " and e.shop_order_id = :shopOrder";

  // leaves room for the foreign keys of entries, so that sales go on meanwhile
  static final String LOCK =
      "select id from ledger_account where code = :account for no key update";

  static final String TRIAL_BALANCE =
      """
      select a.kind, a.currency, cast(coalesce(sum(e.debit_minor), 0) as bigint),
        cast(coalesce(sum(e.credit_minor), 0) as bigint)
      from ledger_account a left join ledger_entry e on e.account_id = a.id
      group by a.kind, a.currency order by a.currency, a.kind\
      """;

  static final String OPEN_EARNING =
      """
      insert into seller_earning (shop_order_id, shop_id, currency)
      values (:shopOrder, :shop, :currency)\
      """;

  static final String LOCK_EARNING =
      """
      select shop_order_id, shop_id, currency, state from seller_earning
      where shop_order_id = :shopOrder for update\
      """;

  static final String EARNING_DELIVERED =
      """
      update seller_earning e set due_at = cast(:delivered as timestamptz)
        + make_interval(days => s.release_days)
      from shop s
      where s.id = e.shop_id and e.shop_order_id = :shopOrder and e.due_at is null\
      """;

  static final String CLAIM_DUE =
      """
      select shop_order_id, shop_id, currency, state from seller_earning e
      where state = 'PENDING' and due_at <= :now and not exists (
        select 1 from order_hold h where h.shop_order_id = e.shop_order_id and h.released_at is null)
      order by due_at limit :most for update skip locked\
      """;

  static final String RELEASE_EARNING =
      """
      update seller_earning set state = 'RELEASED', released_at = :now
      where shop_order_id = :shopOrder\
      """;

  private LedgerSql() {}
}
