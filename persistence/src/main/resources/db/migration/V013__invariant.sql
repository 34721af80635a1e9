-- The audit trail is sealed link by link (ADR 0012), and what the last look at the invariants found is kept.

-- Events without a seal. No foreign key: the event cannot go away, and I9 looks for seals of nothing.
create table audit_unsealed (
  audit_event_id bigint not null,
  constraint pk_audit_unsealed primary key (audit_event_id)
);

-- A link of the chain: the hash of the link before it together with one event.
create table audit_seal (
  position       bigint not null,
  audit_event_id bigint not null,
  previous_hash  bytea  not null,               -- of nothing: 32 zero bytes
  hash           bytea  not null,
  sealed_at      timestamptz not null,
  constraint pk_audit_seal primary key (position),
  constraint uq_audit_seal_event unique (audit_event_id),
  constraint uq_audit_seal_previous unique (previous_hash),
  constraint ck_audit_seal_position check (position > 0),
  constraint ck_audit_seal_hash check (octet_length(hash) = 32 and octet_length(previous_hash) = 32)
);
create trigger audit_seal_append_only before update or delete on audit_seal
  for each row execute function refuse_change();
create trigger audit_seal_no_truncate before truncate on audit_seal
  for each statement execute function refuse_change();

create function await_audit_seal() returns trigger language plpgsql as $$
begin
  insert into audit_unsealed (audit_event_id) values (new.id);
  return null;
end $$;
create trigger audit_awaits_seal after insert on audit_event
  for each row execute function await_audit_seal();
insert into audit_unsealed select id from audit_event;

-- An event as it is sealed: the same bytes whatever the session's time zone.
create function audit_words(e audit_event) returns text language sql stable as $$
  select jsonb_build_array(e.id, to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    e.actor_id, e.actor_name, e.action, e.target_type, e.target_id, e.before, e.after, e.reason,
    e.ip_hash, e.correlation_id)::text
$$;

-- Seals up to so many events and answers how many. One sealer at a time, or the chain would fork.
-- An event that is committed late takes a later place; its id need not rise with the place.
create function seal_audit(most int, sealed_now timestamptz) returns int language plpgsql as $$
declare
  event audit_event; place bigint; link bytea; next_link bytea; sealed int := 0;
begin
  perform pg_advisory_xact_lock(hashtext('audit_seal'));
  select s.position, s.hash into place, link from audit_seal s order by s.position desc limit 1;
  place := coalesce(place, 0);
  link := coalesce(link, decode(repeat('00', 32), 'hex'));
  for event in
    with taken as (
      delete from audit_unsealed where audit_event_id in
        (select audit_event_id from audit_unsealed order by audit_event_id limit most)
      returning audit_event_id)
    select e.* from taken join audit_event e on e.id = taken.audit_event_id order by e.id
  loop
    place := place + 1;
    next_link := sha256(link || convert_to(audit_words(event), 'UTF8'));
    insert into audit_seal values (place, event.id, link, next_link, sealed_now);
    link := next_link;
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;

-- One look at what must always hold.
create table invariant_run (
  id      uuid   not null,
  run_by  uuid   not null,
  ran_at  timestamptz not null,
  took_ms bigint not null,
  constraint pk_invariant_run primary key (id),
  constraint fk_invariant_run_account foreign key (run_by) references account (id),
  constraint ck_invariant_run_took check (took_ms >= 0)
);
create index ix_invariant_run_ran on invariant_run (ran_at);

create table invariant_result (
  run_id    uuid   not null,
  invariant text   not null,
  asked     boolean not null,                   -- false: there was nothing to hold it against
  looked_at bigint not null,
  breaches  bigint not null,
  findings  text[] not null,                    -- the first rows that break it, in words
  constraint pk_invariant_result primary key (run_id, invariant),
  constraint fk_invariant_result_run foreign key (run_id) references invariant_run (id),
  constraint ck_invariant_result_name check (invariant ~ '^I[1-9]$'),
  constraint ck_invariant_result_figures check (looked_at >= 0 and breaches >= 0)
);
