-- I1: per SKU, what is on the shelf and what is held is what the movements and the holds say.

-- @figure SKUs
select count(*) from stock_level

-- @rule every_variant_has_a_shelf
select v.sku as subject, 'no stock level' as detail
from product_variant v left join stock_level l on l.variant_id = v.id
where l.variant_id is null

-- @rule on_hand_is_the_sum_of_its_movements
select v.sku as subject,
  format('on hand %s, movements %s', l.on_hand, coalesce(m.quantity, 0)) as detail
from stock_level l
join product_variant v on v.id = l.variant_id
left join (select variant_id, sum(quantity) as quantity from stock_movement group by variant_id) m
  on m.variant_id = l.variant_id
where l.on_hand <> coalesce(m.quantity, 0)

-- @rule reserved_is_the_sum_of_its_holds
select v.sku as subject,
  format('reserved %s, held %s', l.reserved, coalesce(h.quantity, 0)) as detail
from stock_level l
join product_variant v on v.id = l.variant_id
left join (select variant_id, sum(quantity) as quantity from stock_reservation
    where state = 'HELD' group by variant_id) h
  on h.variant_id = l.variant_id
where l.reserved <> coalesce(h.quantity, 0)

-- @rule reserved_is_between_zero_and_on_hand
select v.sku as subject, format('reserved %s of %s', l.reserved, l.on_hand) as detail
from stock_level l join product_variant v on v.id = l.variant_id
where l.reserved < 0 or l.reserved > l.on_hand

-- @rule a_products_stock_is_the_sum_of_its_variants
select p.slug as subject,
  format('on hand %s and reserved %s, its variants %s and %s', s.on_hand, s.reserved,
    coalesce(l.on_hand, 0), coalesce(l.reserved, 0)) as detail
from product_stock s
join product p on p.id = s.product_id
left join (select product_id, sum(on_hand) as on_hand, sum(reserved) as reserved
    from stock_level group by product_id) l
  on l.product_id = s.product_id
where s.on_hand <> coalesce(l.on_hand, 0) or s.reserved <> coalesce(l.reserved, 0)

-- @rule what_was_sold_is_what_was_paid
select coalesce(sold.reference, paid.reference) || ' ' || v.sku as subject,
  format('sold %s, paid %s', coalesce(sold.quantity, 0), coalesce(paid.quantity, 0)) as detail
from (select variant_id, reference, -sum(quantity) as quantity
    from stock_movement where reason = 'SALE' group by variant_id, reference) sold
full join (select i.variant_id, o.order_number as reference, sum(i.quantity) as quantity
    from customer_order o
    join shop_order s on s.customer_order_id = o.id
    join order_item i on i.shop_order_id = s.id
    where o.paid_at is not null and i.tracked
    group by i.variant_id, o.order_number) paid
  on paid.variant_id = sold.variant_id and paid.reference = sold.reference
join product_variant v on v.id = coalesce(sold.variant_id, paid.variant_id)
where coalesce(sold.quantity, 0) <> coalesce(paid.quantity, 0)

-- @rule no_more_comes_back_than_was_sold
select v.sku as subject, format('sold %s, came back %s', m.sold, m.back) as detail
from (select variant_id,
      coalesce(-sum(quantity) filter (where reason = 'SALE'), 0) as sold,
      coalesce(sum(quantity) filter (where reason in ('CANCEL', 'RETURN')), 0) as back
    from stock_movement group by variant_id) m
join product_variant v on v.id = m.variant_id
where m.back > m.sold

-- @rule only_running_checkouts_hold
select v.sku as subject, format('held for checkout %s, which is %s', c.id, c.status) as detail
from stock_reservation r
join product_variant v on v.id = r.variant_id
join checkout c on c.id = r.checkout_id
where r.state = 'HELD' and c.status not in ('OPEN', 'AWAITING_PAYMENT')

-- @rule what_came_back_fit_to_sell_is_on_the_shelf_once
select r.number || ' ' || i.sku as subject,
  format('fit to sell %s, movements %s', coalesce(l.restocked, 0), coalesce(m.quantity, 0)) as detail
from return_line l
join return_request r on r.id = l.return_id
join order_item i on i.id = l.order_item_id and i.tracked
left join (select reference, variant_id, sum(quantity) as quantity from stock_movement
    where reason = 'RETURN' group by reference, variant_id) m
  on m.reference = r.number and m.variant_id = i.variant_id
where coalesce(l.restocked, 0) <> coalesce(m.quantity, 0)
