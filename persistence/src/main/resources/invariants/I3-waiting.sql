-- I3: five minutes after all is well again, whatever still waits has an owner or a next step.

-- @figure open payments, orders, checkouts, refunds
select (select count(*) from payment where status in ('CREATED', 'REQUIRES_ACTION', 'AUTHORISED', 'FAILED'))
  + (select count(*) from customer_order where status = 'PENDING_PAYMENT')
  + (select count(*) from checkout where status = 'OPEN')
  + (select count(*) from refund where status in ('PENDING_APPROVAL', 'SUBMITTED', 'FAILED'))

-- @rule no_payment_outlives_its_session
select o.order_number as subject, format('%s, session over at %s', p.status, p.session_expires_at) as detail
from payment p join customer_order o on o.id = p.customer_order_id
where p.status in ('CREATED', 'REQUIRES_ACTION', 'AUTHORISED', 'FAILED')
  and p.session_expires_at < current_setting('guildhall.now')::timestamptz - interval '5 minutes'
  -- one that the provider itself calls pending waits for the provider, as long as it says so again and again
  and (p.pending_at is null or p.status <> 'AUTHORISED'
    or p.pending_at < current_setting('guildhall.now')::timestamptz - interval '5 minutes')

-- @rule no_intent_stays_without_an_answer
select o.order_number as subject, format('asked at %s, no answer', p.created_at) as detail
from payment p join customer_order o on o.id = p.customer_order_id
where p.status = 'CREATED'
  and p.created_at < current_setting('guildhall.now')::timestamptz - interval '5 minutes'

-- @rule an_unpaid_order_can_still_be_paid
select o.order_number as subject, format('placed %s, no payment is open', o.placed_at) as detail
from customer_order o join checkout c on c.id = o.checkout_id
where o.status = 'PENDING_PAYMENT'
  and c.held_until < current_setting('guildhall.now')::timestamptz - interval '5 minutes'
  and not exists (select 1 from payment p where p.customer_order_id = o.id
    and p.status in ('CREATED', 'REQUIRES_ACTION', 'AUTHORISED', 'FAILED'))

-- @rule no_checkout_outlives_its_hold
select c.id::text as subject, format('open, held until %s', c.held_until) as detail
from checkout c
where c.status = 'OPEN'
  and c.held_until < current_setting('guildhall.now')::timestamptz - interval '5 minutes'

-- @rule every_word_of_a_provider_is_on_its_way
select e.event_id as subject, format('%s since %s and no delivery', e.status, e.received_at) as detail
from payment_event e
where e.status in ('RECEIVED', 'QUEUED', 'FAILED')
  and e.received_at < current_setting('guildhall.now')::timestamptz - interval '5 minutes'
  and not exists (select 1 from outbox_event o join outbox_delivery d on d.event_id = o.id
    where o.subject = e.id::text and o.type = 'PaymentEventReceived'
      and d.status in ('NEW', 'SENT', 'DEAD'))

-- @rule every_unsent_mail_is_on_its_way
select n.message_id as subject, format('%s since %s and no delivery', n.status, n.created_at) as detail
from notification n
where n.status = 'QUEUED'
  and n.created_at < current_setting('guildhall.now')::timestamptz - interval '5 minutes'
  and not exists (select 1 from outbox_event o join outbox_delivery d on d.event_id = o.id
    where o.subject = n.id::text and o.type = 'MailQueued' and d.status in ('NEW', 'SENT', 'DEAD'))

-- @rule no_earning_waits_past_its_day
select s.number as subject, format('due %s', e.due_at) as detail
from seller_earning e join shop_order s on s.id = e.shop_order_id
where e.state = 'PENDING'
  and e.due_at < current_setting('guildhall.now')::timestamptz - interval '5 minutes'

-- @rule a_delivered_parcel_starts_the_safety_days
select s.number as subject, format('delivered %s, no due day', s.delivered_at) as detail
from seller_earning e join shop_order s on s.id = e.shop_order_id
where e.due_at is null
  and s.delivered_at < current_setting('guildhall.now')::timestamptz - interval '5 minutes'

-- @rule somebody_looks_at_every_submitted_refund
select coalesce(s.number, r.payment_id::text) as subject,
  format('submitted %s, last looked at %s', r.submitted_at, r.updated_at) as detail
from refund r left join shop_order s on s.id = r.shop_order_id
where r.status = 'SUBMITTED'
  and r.updated_at < current_setting('guildhall.now')::timestamptz - interval '5 minutes'

-- @rule no_return_waits_past_its_day
select number as subject, format('%s until %s', status, deadline) as detail
from return_request
where deadline < current_setting('guildhall.now')::timestamptz - interval '5 minutes'

-- @rule no_round_waits_past_its_day
select o.number as subject, format('round %s, to be answered by %s', r.round, r.answer_by) as detail
from proof_round r join shop_order o on o.id = r.shop_order_id
where r.status = 'SENT' and o.status = 'AWAITING_BUYER'
  and (r.answer_by + 1)::timestamp at time zone 'America/New_York'
    < current_setting('guildhall.now')::timestamptz - interval '5 minutes'

-- @rule who_is_waited_for_was_asked
select o.number as subject, format('waits for its buyer since %s', o.updated_at) as detail
from shop_order o
where o.status = 'AWAITING_BUYER'
  and not exists (select 1 from proof_round r where r.shop_order_id = o.id
    and r.status in ('SENT', 'CHANGE_REQUESTED', 'EXPIRED'))

-- @rule nobody_is_asked_about_what_is_not_waiting
select o.number as subject, format('%s, and round %s is open', o.status, r.round) as detail
from proof_round r join shop_order o on o.id = r.shop_order_id
where r.status = 'SENT' and coalesce(o.status_before_hold, o.status) <> 'AWAITING_BUYER'
