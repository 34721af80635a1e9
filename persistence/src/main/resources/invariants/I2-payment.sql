-- I2: a paid order is paid once, and its money is the same wherever it is written.

-- @figure paid orders
select count(*) from customer_order where paid_at is not null

-- @rule a_paid_order_has_one_captured_payment
select o.order_number as subject, format('%s captured payments', count(p.id)) as detail
from customer_order o
left join payment p on p.customer_order_id = o.id and p.captured_minor > 0
where o.paid_at is not null
group by o.id having count(p.id) <> 1

-- @rule what_was_captured_is_the_orders_total
select o.order_number as subject,
  format('captured %s %s, total %s %s', p.captured_minor, p.currency, o.total_minor, o.currency) as detail
from payment p join customer_order o on o.id = p.customer_order_id
where p.captured_minor > 0 and (p.captured_minor <> o.total_minor or p.currency <> o.currency)

-- @rule captured_money_has_a_captured_state
select o.order_number as subject, format('captured %s, %s', p.captured_minor, p.status) as detail
from payment p join customer_order o on o.id = p.customer_order_id
where (p.captured_minor > 0)
  <> (p.status in ('CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED', 'CHARGED_BACK'))

-- @rule splits_add_up_to_their_payment
select o.order_number as subject,
  format('payment %s captured %s refunded %s, splits %s, %s, %s', p.amount_minor, p.captured_minor,
    p.refunded_minor, coalesce(s.authorised, 0), coalesce(s.captured, 0), coalesce(s.refunded, 0)) as detail
from payment p
join customer_order o on o.id = p.customer_order_id
left join (select payment_id, sum(authorised_minor) as authorised, sum(captured_minor) as captured,
      sum(refunded_minor) as refunded
    from payment_split group by payment_id) s
  on s.payment_id = p.id
where (p.amount_minor, p.captured_minor, p.refunded_minor)
  is distinct from (coalesce(s.authorised, 0), coalesce(s.captured, 0), coalesce(s.refunded, 0))

-- @rule each_shop_order_is_paid_by_its_split
select s.number as subject,
  format('total %s, split captured %s', s.total_minor, coalesce(t.captured_minor::text, 'none')) as detail
from payment p
join shop_order s on s.customer_order_id = p.customer_order_id
left join payment_split t on t.payment_id = p.id and t.shop_order_id = s.id
where p.captured_minor > 0 and t.captured_minor is distinct from s.total_minor

-- @rule an_order_is_the_sum_of_its_parts
select o.order_number as subject, format('total %s, parts %s', o.total_minor, s.total) as detail
from customer_order o
join (select customer_order_id, sum(items_minor) as items, sum(discount_minor) as discount,
      sum(shipping_minor) as shipping, sum(wrap_minor) as wrap, sum(tax_minor) as tax,
      sum(total_minor) as total
    from shop_order group by customer_order_id) s
  on s.customer_order_id = o.id
where (o.items_minor, o.discount_minor, o.shipping_minor, o.wrap_minor, o.tax_minor, o.total_minor)
  is distinct from (s.items, s.discount, s.shipping, s.wrap, s.tax, s.total)

-- @rule a_part_is_the_sum_of_its_lines
select s.number as subject,
  format('items %s tax %s, lines %s and %s', s.items_minor, s.tax_minor, i.items,
    i.tax + s.shipping_tax_minor + s.wrap_tax_minor) as detail
from shop_order s
join (select shop_order_id, sum(subtotal_minor) as items, sum(tax_minor) as tax,
      sum(seller_discount_minor + platform_discount_minor) as discount
    from order_item group by shop_order_id) i
  on i.shop_order_id = s.id
where (s.items_minor, s.discount_minor, s.tax_minor)
  is distinct from (i.items, i.discount, i.tax + s.shipping_tax_minor + s.wrap_tax_minor)

-- @rule what_was_refunded_is_the_sum_of_its_refunds
select o.order_number as subject,
  format('refunded %s, refunds %s', p.refunded_minor, coalesce(r.amount, 0)) as detail
from payment p
join customer_order o on o.id = p.customer_order_id
left join (select payment_id, sum(amount_minor) as amount from refund
    where status <> 'REJECTED' group by payment_id) r
  on r.payment_id = p.id
where p.refunded_minor <> coalesce(r.amount, 0)

-- @rule refunds_of_a_part_are_on_its_split_and_on_the_part
select s.number as subject,
  format('refunds %s, split %s, part %s', coalesce(r.amount, 0), t.refunded_minor, s.refunded_minor) as detail
from payment_split t
join shop_order s on s.id = t.shop_order_id
left join (select payment_id, shop_order_id, sum(amount_minor) as amount from refund
    where status <> 'REJECTED' group by payment_id, shop_order_id) r
  on r.payment_id = t.payment_id and r.shop_order_id = t.shop_order_id
where not exists (select 1 from refund l where l.payment_id = t.payment_id and l.shop_order_id is null)
  and (t.refunded_minor <> coalesce(r.amount, 0)
    or (t.captured_minor > 0 and s.refunded_minor <> coalesce(r.amount, 0)))

-- @rule a_refund_is_the_sum_of_its_lines
select coalesce(s.number, r.id::text) as subject,
  format('items %s, lines %s', r.items_minor, l.items) as detail
from refund r
join (select refund_id, sum(net_minor - platform_discount_minor) as items from refund_line
    group by refund_id) l
  on l.refund_id = r.id
left join shop_order s on s.id = r.shop_order_id
where r.items_minor <> l.items

-- @rule units_that_went_back_are_on_their_line
select s.number || ' ' || i.sku as subject,
  format('refunded %s units, refunds of %s', i.quantity_refunded, coalesce(l.units, 0)) as detail
from order_item i
join shop_order s on s.id = i.shop_order_id
left join (select l.order_item_id, sum(l.units) as units
    from refund_line l join refund r on r.id = l.refund_id
    where r.status <> 'REJECTED' group by l.order_item_id) l
  on l.order_item_id = i.id
where i.quantity_refunded <> coalesce(l.units, 0)

-- @rule a_refunded_payment_has_a_refunded_state
select o.order_number as subject,
  format('%s, refunded %s of %s', p.status, p.refunded_minor, p.captured_minor) as detail
from payment p join customer_order o on o.id = p.customer_order_id
where p.status in ('CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED')
  and p.status <> case when p.refunded_minor = 0 then 'CAPTURED'
    when p.refunded_minor < p.captured_minor then 'PARTIALLY_REFUNDED' else 'REFUNDED' end

-- @rule no_more_is_sent_back_than_came
select s.number || ' ' || i.sku as subject,
  format('%s units in returns, %s were sent', b.units, i.quantity_shipped) as detail
from (select l.order_item_id, sum(l.units) as units
    from return_line l join return_request r on r.id = l.return_id
    where r.status <> 'CANCELLED' and (r.status <> 'CLOSED' or l.accepted is not null)
    group by l.order_item_id) b
join order_item i on i.id = b.order_item_id
join shop_order s on s.id = i.shop_order_id
where b.units > i.quantity_shipped
