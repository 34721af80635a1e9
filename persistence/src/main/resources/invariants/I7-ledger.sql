-- I7: the books balance, and say of every order and every maker what the frozen figures say.

-- @figure entries
select count(*) from ledger_entry

-- @rule every_transaction_balances
select t.kind || ' ' || t.reference_id as subject,
  format('debits %s, credits %s %s', sum(e.debit_minor), sum(e.credit_minor), a.currency) as detail
from ledger_transaction t
join ledger_entry e on e.transaction_id = t.id
join ledger_account a on a.id = e.account_id
group by t.id, a.currency having sum(e.debit_minor) <> sum(e.credit_minor)

-- @rule every_transaction_has_entries
select t.kind || ' ' || t.reference_id as subject, 'no entries' as detail
from ledger_transaction t left join ledger_entry e on e.transaction_id = t.id
where e.id is null

-- @rule every_currency_balances
select a.currency as subject,
  format('debits %s, credits %s', sum(e.debit_minor), sum(e.credit_minor)) as detail
from ledger_entry e join ledger_account a on a.id = e.account_id
group by a.currency having sum(e.debit_minor) <> sum(e.credit_minor)

-- @rule what_was_captured_is_booked
select coalesce(p.id::text, b.reference_id) as subject,
  format('captured %s, booked %s', coalesce(p.captured_minor, 0), coalesce(b.booked, 0)) as detail
from payment p
full join (select t.reference_id, sum(e.debit_minor - e.credit_minor) as booked
    from ledger_transaction t
    join ledger_entry e on e.transaction_id = t.id
    join ledger_account a on a.id = e.account_id
    where t.kind in ('SALE', 'CAPTURE_OWED') and t.reference_type = 'PAYMENT'
      and a.kind = 'PROVIDER_CLEARING'
    group by t.reference_id) b
  on b.reference_id = p.id::text
where coalesce(p.captured_minor, 0) <> coalesce(b.booked, 0)

-- @rule a_paid_order_is_a_sale_and_an_unpaid_one_is_owed
select o.order_number as subject,
  format('%s, booked as %s', case when o.paid_at is null then 'not paid' else 'paid' end, t.kind) as detail
from ledger_transaction t
join payment p on p.id::text = t.reference_id
join customer_order o on o.id = p.customer_order_id
where t.reference_type = 'PAYMENT' and t.kind in ('SALE', 'CAPTURE_OWED')
  and (t.kind = 'SALE') <> (o.paid_at is not null)

-- @rule a_sale_is_posted_as_it_was_frozen
select coalesce(f.number, p.shop_order_id::text) as subject,
  format('frozen net %s commission %s tax on it %s sales tax %s market pays %s, posted %s, %s, %s, %s, %s',
    f.net, f.commission, f.commission_tax, f.tax, f.platform,
    p.net, p.commission, p.commission_tax, p.tax, p.platform) as detail
from (select s.id, s.number, s.net_minor as net, s.tax_minor as tax,
      s.platform_discount_minor + s.platform_shipping_minor as platform,
      s.wrap_commission_minor + s.shipping_commission_minor + sum(i.commission_minor) as commission,
      s.parcel_commission_tax_minor + sum(i.commission_tax_minor) as commission_tax
    from shop_order s
    join customer_order o on o.id = s.customer_order_id
    join order_item i on i.shop_order_id = s.id
    where o.paid_at is not null or s.net_minor is not null
    group by s.id) f
full join (select e.shop_order_id,
      coalesce(sum(e.credit_minor - e.debit_minor) filter (where a.kind = 'SELLER_PENDING'), 0) as net,
      coalesce(sum(e.credit_minor - e.debit_minor) filter (where a.kind = 'COMMISSION'), 0) as commission,
      coalesce(sum(e.credit_minor - e.debit_minor) filter (where a.kind = 'COMMISSION_TAX'), 0) as commission_tax,
      coalesce(sum(e.credit_minor - e.debit_minor) filter (where a.kind = 'TAX_PAYABLE'), 0) as tax,
      coalesce(sum(e.debit_minor - e.credit_minor) filter (where a.kind = 'PLATFORM_DISCOUNT'), 0) as platform
    from ledger_transaction t
    join ledger_entry e on e.transaction_id = t.id
    join ledger_account a on a.id = e.account_id
    where t.kind = 'SALE' and e.shop_order_id is not null
    group by e.shop_order_id) p
  on p.shop_order_id = f.id
where (f.net, f.commission, f.commission_tax, f.tax, f.platform)
  is distinct from (p.net, p.commission, p.commission_tax, p.tax, p.platform)

-- @rule what_a_maker_earned_is_what_was_paid_for_it
select s.number as subject,
  format('net %s, not gross less commission and fee: %s', s.net_minor,
    s.total_minor - s.tax_minor + s.platform_discount_minor + s.platform_shipping_minor
      - s.wrap_commission_minor - s.shipping_commission_minor - s.parcel_commission_tax_minor
      - s.fee_minor - i.commission) as detail
from shop_order s
join (select shop_order_id, sum(commission_minor + commission_tax_minor) as commission
    from order_item group by shop_order_id) i
  on i.shop_order_id = s.id
where s.net_minor <> s.total_minor - s.tax_minor + s.platform_discount_minor + s.platform_shipping_minor
  - s.wrap_commission_minor - s.shipping_commission_minor - s.parcel_commission_tax_minor
  - s.fee_minor - i.commission

-- @rule a_makers_accounts_are_nets_less_what_went
select shop.slug as subject,
  format('accounts %s, nets %s, went %s %s', m.held, coalesce(n.net, 0), m.went, m.currency) as detail
from (select a.shop_id, a.currency, sum(e.credit_minor - e.debit_minor) as held,
      coalesce(sum(e.debit_minor - e.credit_minor) filter (where t.kind not in
        ('SALE', 'RELEASE', 'RESERVE', 'RESERVE_RELEASED')), 0) as went
    from ledger_account a
    join ledger_entry e on e.account_id = a.id
    join ledger_transaction t on t.id = e.transaction_id
    where a.shop_id is not null
    group by a.shop_id, a.currency) m
join shop on shop.id = m.shop_id
left join (select shop_id, currency, sum(net_minor) as net from shop_order group by shop_id, currency) n
  on n.shop_id = m.shop_id and n.currency = m.currency
where m.held <> coalesce(n.net, 0) - m.went

-- @rule an_entry_of_a_maker_is_of_the_makers_order
select s.number as subject, format('booked on %s', a.code) as detail
from ledger_entry e
join ledger_account a on a.id = e.account_id
join shop_order s on s.id = e.shop_order_id
where (a.shop_id is not null and a.shop_id <> s.shop_id) or a.currency <> s.currency

-- @rule every_sold_part_is_an_earning
select s.number as subject, case when g.shop_order_id is null then 'sold, no earning' else 'an earning, not sold' end as detail
from shop_order s left join seller_earning g on g.shop_order_id = s.id
where (s.net_minor is not null) <> (g.shop_order_id is not null)

-- @rule nothing_is_pending_of_a_released_earning
select s.number as subject, format('%s, pending %s, released by %s', g.state,
  coalesce(b.pending, 0), coalesce(b.releases, 0)) as detail
from seller_earning g
join shop_order s on s.id = g.shop_order_id
left join (select e.shop_order_id, sum(e.credit_minor - e.debit_minor) as pending,
      count(*) filter (where t.kind = 'RELEASE') as releases
    from ledger_entry e
    join ledger_account a on a.id = e.account_id
    join ledger_transaction t on t.id = e.transaction_id
    where a.kind = 'SELLER_PENDING' and e.shop_order_id is not null
    group by e.shop_order_id) b
  on b.shop_order_id = g.shop_order_id
where (g.state = 'RELEASED' and coalesce(b.pending, 0) <> 0)
  or (g.state = 'PENDING' and coalesce(b.releases, 0) <> 0)

-- @rule what_is_reserved_has_its_reason
select shop.slug as subject,
  format('reserved %s, reasons for %s', coalesce(b.held, 0), coalesce(r.held, 0)) as detail
from shop
left join (select a.shop_id, sum(e.credit_minor - e.debit_minor) as held
    from ledger_entry e join ledger_account a on a.id = e.account_id
    where a.kind = 'SELLER_RESERVED' group by a.shop_id) b
  on b.shop_id = shop.id
left join (select shop_id, sum(amount_minor) as held from seller_reserve
    where released_at is null group by shop_id) r
  on r.shop_id = shop.id
where coalesce(b.held, 0) <> coalesce(r.held, 0)

-- @rule what_is_on_its_way_is_an_open_transaction
select a.code as subject,
  format('balance %s, open transactions %s', sum(e.credit_minor - e.debit_minor),
    coalesce(sum(e.credit_minor - e.debit_minor) filter (where t.kind in ('PAYOUT', 'REFUND', 'CAPTURE_OWED', 'DISPUTE_OPENED')
      and c.id is null), 0)) as detail
from ledger_account a
join ledger_entry e on e.account_id = a.id
join ledger_transaction t on t.id = e.transaction_id
left join lateral (select x.id from ledger_transaction x
    where x.reference_type = t.reference_type and x.reference_id = t.reference_id
      and x.kind in ('PAYOUT_SETTLED', 'PAYOUT_RETURNED', 'REFUND_SETTLED', 'REFUND_FAILED', 'DISPUTE_WON', 'DISPUTE_LOST')
    limit 1) c on true
where a.kind in ('PAYOUT_TRANSIT', 'REFUND_CLEARING', 'DISPUTE')
group by a.id, a.code
having sum(e.credit_minor - e.debit_minor) <>
  coalesce(sum(e.credit_minor - e.debit_minor) filter (where t.kind in ('PAYOUT', 'REFUND', 'CAPTURE_OWED', 'DISPUTE_OPENED')
    and c.id is null), 0)

-- @rule a_refund_is_booked_as_far_as_it_came
select coalesce(s.number, r.payment_id::text) as subject,
  format('%s %s, booked %s, settled %s, failed %s', r.status, r.amount_minor, coalesce(b.owed, 0),
    b.settled, b.failed) as detail
from refund r
left join shop_order s on s.id = r.shop_order_id
left join lateral (select
      sum(e.credit_minor - e.debit_minor) filter (where t.kind in ('REFUND', 'CAPTURE_OWED')) as owed,
      bool_or(t.kind = 'REFUND_SETTLED') as settled,
      bool_or(t.kind = 'REFUND_FAILED') as failed
    from ledger_transaction t
    join ledger_entry e on e.transaction_id = t.id
    join ledger_account a on a.id = e.account_id and a.kind = 'REFUND_CLEARING'
    where t.reference_type = case when r.shop_order_id is null then 'PAYMENT' else 'REFUND' end
      and t.reference_id = case when r.shop_order_id is null then r.payment_id::text
        else r.id || '/' || r.attempt end) b on true
-- a whole payment that left and came back is owed again by the attempt that came back
left join lateral (select count(*) > 0 as again from ledger_transaction t
    where r.shop_order_id is null and t.kind = 'REFUND' and t.reference_id like r.id || '/%'
      and not exists (select 1 from ledger_transaction x
        where x.kind = 'REFUND_SETTLED' and x.reference_type = t.reference_type
          and x.reference_id = t.reference_id)) o on true
where r.status in ('SUBMITTED', 'SUCCEEDED', 'FAILED')
  and (coalesce(b.owed, 0) <> r.amount_minor
    or (r.status = 'SUCCEEDED' and (not b.settled or o.again))
    or (r.status = 'SUBMITTED' and b.settled and not o.again)
    or (r.status = 'FAILED' and r.shop_order_id is null and b.settled and not o.again)
    or (r.shop_order_id is not null and (r.status = 'FAILED') <> b.failed))

-- @rule every_booked_refund_is_a_refund
select t.reference_id as subject, 'booked, and there is no such refund' as detail
from ledger_transaction t
where t.kind = 'REFUND' and not exists (select 1 from refund r
  where r.id::text = left(t.reference_id, 36)
    and t.reference_id in (select r.id || '/' || n from generate_series(1, r.attempt) n))

-- @rule a_dispute_is_booked_as_far_as_it_came
select coalesce(d.provider_dispute_id, b.reference_id) as subject,
  format('%s, took %s, booked as taken %s, given back %s, lost %s, borne by makers %s of %s',
    coalesce(d.status, 'no such dispute'),
    case when d.taken_at is not null then d.amount_minor + d.fee_minor else 0 end,
    coalesce(b.took, 0), b.gave, coalesce(b.lost, false), b.borne, p.borne) as detail
from dispute d
full join (select t.reference_id,
      sum(e.credit_minor - e.debit_minor) filter (where t.kind = 'DISPUTE_OPENED' and a.kind = 'PROVIDER_CLEARING') as took,
      sum(e.debit_minor - e.credit_minor) filter (where t.kind = 'DISPUTE_WON' and a.kind = 'PROVIDER_CLEARING') as gave,
      sum(e.debit_minor - e.credit_minor) filter (where t.kind = 'DISPUTE_LOST' and a.shop_id is not null) as borne,
      bool_or(t.kind = 'DISPUTE_WON') as won,
      bool_or(t.kind = 'DISPUTE_LOST') as lost
    from ledger_transaction t
    join ledger_entry e on e.transaction_id = t.id
    join ledger_account a on a.id = e.account_id
    where t.reference_type = 'DISPUTE'
    group by t.reference_id) b
  on b.reference_id = d.id::text
left join lateral (select sum(x.borne_minor) as borne from dispute_part x where x.dispute_id = d.id) p on true
where d.id is null
  or coalesce(b.took, 0) <> case when d.taken_at is not null then d.amount_minor + d.fee_minor else 0 end
  or coalesce(b.won, false) <> (d.status = 'WON' and d.taken_at is not null)
  or coalesce(b.lost, false) <> (d.status = 'LOST')
  -- what a provider gives back is all it took, less at most its fee
  or (b.won and coalesce(b.gave, 0) not between d.amount_minor and d.amount_minor + d.fee_minor)
  or coalesce(b.borne, 0) <> coalesce(p.borne, 0)
