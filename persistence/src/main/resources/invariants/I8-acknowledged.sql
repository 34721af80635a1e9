-- I8: whatever was answered "done" before a fault is there after it. One line each: what it is, and
-- its id or number.

-- @figure acknowledged writes
select count(*) from regexp_split_to_table(current_setting('guildhall.acknowledged'), '\n') line
where btrim(line) <> ''

-- @rule what_was_acknowledged_is_there
with acknowledged as (
  select btrim(split_part(btrim(line), ' ', 1)) as kind,
    btrim(substr(btrim(line), length(split_part(btrim(line), ' ', 1)) + 1)) as id
  from regexp_split_to_table(current_setting('guildhall.acknowledged'), '\n') line
  where btrim(line) <> '')
select a.kind || ' ' || a.id as subject, 'acknowledged and not there' as detail
from acknowledged a
where not case a.kind
  when 'order' then exists (select 1 from customer_order where order_number = a.id)
  when 'paid' then exists (select 1 from customer_order where order_number = a.id and paid_at is not null)
  when 'shop_order' then exists (select 1 from shop_order where number = a.id)
  when 'checkout' then exists (select 1 from checkout where id::text = a.id)
  when 'payment' then exists (select 1 from payment where id::text = a.id)
  when 'payment_event' then exists (select 1 from payment_event where event_id = a.id)
  when 'account' then exists (select 1 from account where email = lower(a.id))
  when 'product' then exists (select 1 from product where id::text = a.id or slug = a.id)
  when 'review' then exists (select 1 from review where id::text = a.id)
  when 'shipment' then exists (select 1 from shipment where id::text = a.id or tracking_number = a.id)
  when 'cart_item' then exists (select 1 from cart_item where id::text = a.id)
  else false end
