-- I4: each effect happened once. The keys of the schema forbid most of this; here it is counted.

-- @figure provider events, mails and consumed events
select (select count(*) from payment_event) + (select count(*) from notification)
  + (select count(*) from inbox)

-- @rule one_row_per_word_of_a_provider
select event_id as subject, format('%s times', count(*)) as detail
from payment_event group by provider, event_id having count(*) > 1

-- @rule one_mail_per_message_id
select message_id as subject, format('%s times', count(*)) as detail
from notification group by message_id having count(*) > 1

-- @rule one_mail_per_event_recipient_and_template
select template || ' to ' || recipient as subject, format('%s times', count(*)) as detail
from notification group by event_id, recipient, template having count(*) > 1

-- @rule one_inbox_row_per_consumer_and_event
select consumer || ' ' || event_id as subject, format('%s times', count(*)) as detail
from inbox group by consumer, event_id having count(*) > 1

-- @rule what_is_done_is_in_the_inbox
select d.consumer || ' ' || d.event_id as subject, format('done %s, not in the inbox', d.done_at) as detail
from outbox_delivery d left join inbox i on i.consumer = d.consumer and i.event_id = d.event_id
where d.status = 'DONE' and i.event_id is null

-- @rule an_order_is_captured_once
select o.order_number as subject, format('%s captures', count(*)) as detail
from payment p join customer_order o on o.id = p.customer_order_id
where p.captured_minor > 0 group by o.id having count(*) > 1

-- @rule an_order_is_told_paid_once
select subject, format('%s times', count(*)) as detail
from outbox_event where type = 'OrderPaid' group by subject having count(*) > 1

-- @rule stock_moves_once_per_cause
select v.sku || ' ' || m.reference as subject, format('%s %s times', m.reason, count(*)) as detail
from stock_movement m join product_variant v on v.id = m.variant_id
group by v.sku, m.variant_id, m.reason, m.reference having count(*) > 1

-- @rule the_books_post_once_per_cause
select reference_type || ' ' || reference_id as subject, format('%s %s times', kind, count(*)) as detail
from ledger_transaction group by kind, reference_type, reference_id having count(*) > 1
