-- Makes of the schema's world one in which every invariant holds: its order was bought and paid, one of
-- its two vases goes back, a dispute is won for which the provider keeps its fee, and all of it is booked.
update stock_reservation set state = 'COMMITTED', ended_at = now();
update checkout set status = 'COMPLETED', order_id = u(1);
insert into stock_movement select u(9), u(1), -2, 'SALE', order_number, now() from customer_order;
update payment_event set status = 'APPLIED', applied_at = now();
delete from seller_reserve;
update order_item set commission_minor = 384, commission_rate = 0.08,
  commission_rule_id = (select id from commission_rule where shop_id is null and category_id is null and product_id is null limit 1);
update order_item set quantity_refunded = 1, quantity_shipped = 2;
update shop_order set fee_minor = 207, net_minor = 5059, refunded_minor = 2598;
update payment set status = 'PARTIALLY_REFUNDED', refunded_minor = 2598;
update payment_split set refunded_minor = 2598;
set session_replication_role = replica;
delete from ledger_entry;
delete from ledger_transaction;
set session_replication_role = origin;
begin;
insert into ledger_transaction values (u(1), 'SALE', 'PAYMENT', u(1)::text, now(), null),
  (u(3), 'REFUND', 'REFUND', u(1) || '/1', now(), null),
  (u(5), 'DISPUTE_OPENED', 'DISPUTE', u(1)::text, now(), null),
  (u(6), 'DISPUTE_WON', 'DISPUTE', u(1)::text, now(), null);
insert into ledger_entry (transaction_id, account_id, shop_order_id, debit_minor, credit_minor)
select x.transaction, a.id, x.shop_order, x.debit, x.credit from (values
  (u(1), 'PROVIDER_CLEARING:STRIPE:USD', null, 6116, 0),
  (u(1), 'PROCESSING_FEE:STRIPE:USD', null, 0, 207),
  (u(1), 'SELLER_PENDING:' || u(1) || ':USD', u(1), 0, 5059),
  (u(1), 'COMMISSION:MARKET:USD', u(1), 0, 384),
  (u(1), 'TAX_PAYABLE:MARKET:USD', u(1), 0, 466),
  (u(3), 'SELLER_PENDING:' || u(1) || ':USD', u(1), 2208, 0),
  (u(3), 'COMMISSION:MARKET:USD', u(1), 192, 0),
  (u(3), 'TAX_PAYABLE:MARKET:USD', u(1), 198, 0),
  (u(3), 'REFUND_CLEARING:STRIPE:USD', null, 0, 2598),
  (u(5), 'DISPUTE:STRIPE:USD', null, 5018, 0),
  (u(5), 'PROVIDER_CLEARING:STRIPE:USD', null, 0, 5018),
  (u(6), 'DISPUTE:STRIPE:USD', null, 0, 5018),
  (u(6), 'PROVIDER_CLEARING:STRIPE:USD', null, 3518, 0),
  (u(6), 'PLATFORM_LOSS:MARKET:USD', null, 1500, 0)) as x (transaction, account, shop_order, debit, credit)
join ledger_account a on a.code = x.account;
commit;
insert into audit_event (occurred_at, actor_name, action, target_type, target_id, before, reason)
  values (now(), 'system', 'shop.reopen', 'shop', '1', '{"b": 2, "a": 1.50}', 'It is well again');
select seal_audit(100, now());
