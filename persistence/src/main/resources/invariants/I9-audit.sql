-- I9: the audit trail is whole. The seals are computed here anew, not by the function that made them.

-- @figure sealed events
select count(*) from audit_seal

-- @rule each_seal_is_of_its_event_and_the_seal_before
select 'event ' || s.audit_event_id as subject,
  case when e.id is null then 'sealed, and gone' else 'not as it was sealed' end as detail
from audit_seal s left join audit_event e on e.id = s.audit_event_id
where e.id is null or s.hash <> sha256(s.previous_hash || convert_to(jsonb_build_array(e.id,
  to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_id, e.actor_name,
  e.action, e.target_type, e.target_id, e.before, e.after, e.reason, e.ip_hash,
  e.correlation_id)::text, 'UTF8'))

-- @rule the_chain_has_no_gap
select 'seal ' || s.position as subject, format('after seal %s', coalesce(s.before::text, 'none')) as detail
from (select position, previous_hash, lag(position) over chain as before, lag(hash) over chain as link
    from audit_seal window chain as (order by position)) s
where s.position <> coalesce(s.before, 0) + 1
  or s.previous_hash <> coalesce(s.link, decode(repeat('00', 32), 'hex'))

-- @rule every_event_is_sealed_or_waits_for_it
select 'event ' || e.id as subject, 'neither sealed nor waiting' as detail
from audit_event e
left join audit_seal s on s.audit_event_id = e.id
left join audit_unsealed u on u.audit_event_id = e.id
where s.audit_event_id is null and u.audit_event_id is null

-- @rule no_event_waits_long_for_its_seal
select 'event ' || u.audit_event_id as subject,
  case when e.id is null then 'waits, and is gone' else format('waits since %s', e.occurred_at) end as detail
from audit_unsealed u left join audit_event e on e.id = u.audit_event_id
where e.id is null
  or e.occurred_at < current_setting('guildhall.now')::timestamptz - interval '5 minutes'
