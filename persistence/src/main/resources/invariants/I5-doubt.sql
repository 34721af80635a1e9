-- I5: nothing is in doubt, and no message is older than the plan by which it is tried again. The
-- sweep sends again what was not heard of for 20 minutes, mails 90 (ADR 0003); 5 more are its own.

-- @figure deliveries under way
select count(*) from outbox_delivery where status in ('NEW', 'SENT')

-- @rule no_transaction_is_in_doubt
select gid as subject, format('prepared %s', prepared) as detail
from pg_prepared_xacts
where database = current_database()
  and prepared < current_setting('guildhall.now')::timestamptz - interval '5 minutes'

-- @rule no_delivery_is_silent_longer_than_its_plan
select d.consumer || ' ' || d.event_id as subject,
  format('%s since %s, sent %s, tried %s', d.status, d.created_at, coalesce(d.sent_at::text, 'never'),
    coalesce(d.tried_at::text, 'never')) as detail
from outbox_delivery d
where d.status in ('NEW', 'SENT')
  -- played again this moment: it has a past, and its plan begins anew
  and not (d.status = 'NEW' and d.sent_at is null and d.attempt > 0)
  and greatest(d.created_at, d.sent_at, d.tried_at) < current_setting('guildhall.now')::timestamptz
    - case d.consumer when 'mail' then interval '95 minutes' else interval '25 minutes' end

-- @rule no_delivery_is_tried_oftener_than_its_plan
select d.consumer || ' ' || d.event_id as subject,
  format('%s, %s tries since %s', d.status, d.tries, d.created_at) as detail
from outbox_delivery d
where d.status in ('NEW', 'SENT') and d.tries > case d.consumer when 'mail' then 32 else 19 end
