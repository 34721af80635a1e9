-- I6: what was given up is there with its cause and can be played again.

-- @figure dead deliveries
select count(*) from outbox_delivery where status = 'DEAD'

-- @rule each_dead_delivery_has_its_cause
select d.consumer || ' ' || d.event_id as subject, 'no cause' as detail
from outbox_delivery d
where d.status = 'DEAD' and coalesce(btrim(d.cause), '') = ''

-- @rule each_dead_delivery_can_be_replayed
select d.consumer || ' ' || d.event_id as subject, 'its event is gone' as detail
from outbox_delivery d left join outbox_event e on e.id = d.event_id
where d.status = 'DEAD' and e.id is null

-- @rule what_was_set_aside_was_set_aside_by_somebody
select d.consumer || ' ' || d.event_id as subject, 'set aside, and nobody is named' as detail
from outbox_delivery d
where d.status = 'DISCARDED' and not exists (select 1 from audit_event a
  where a.target_type = 'delivery' and a.target_id = d.id::text and a.action = 'delivery.discard')

-- @rule as_many_are_dead_as_were_poisoned
select 'dead deliveries' as subject,
  format('%s, expected %s', count(*), current_setting('guildhall.dead')) as detail
from outbox_delivery
where status = 'DEAD'
having current_setting('guildhall.dead') <> ''
  and count(*) <> nullif(current_setting('guildhall.dead'), '')::bigint
