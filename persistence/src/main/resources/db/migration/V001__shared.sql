-- Shared ground: helper functions, the outbox, the inbox, the audit trail, slug history.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Rows of append-only tables may only be added. The name of the table is the error's hint.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append_only: % rows are never changed or removed', tg_table_name
    using errcode = 'restrict_violation', constraint = 'append_only_' || tg_table_name;
end $$;

-- One event per fact, written in the transaction that made the fact true.
create table outbox_event (
  id          uuid        not null,
  type        text        not null,
  subject     text        not null,          -- the aggregate's id or number, for people who look
  payload     jsonb       not null,
  occurred_at timestamptz not null,
  correlation_id text,
  constraint pk_outbox_event primary key (id),
  constraint ck_outbox_event_type check (type ~ '^[A-Z][A-Za-z]{2,79}$')
);
create index ix_outbox_event_occurred_brin on outbox_event using brin (occurred_at);
create index ix_outbox_event_subject on outbox_event (subject);

-- One row per event and consumer. Only the consumer's own commit makes it DONE.
create table outbox_delivery (
  id         uuid        not null,
  event_id   uuid        not null,
  consumer   text        not null,
  status     text        not null default 'NEW',
  attempt    int         not null default 0,
  node       text,
  created_at timestamptz not null,
  sent_at    timestamptz,
  done_at    timestamptz,
  dead_at    timestamptz,
  cause      text,
  version    int         not null default 0,
  constraint pk_outbox_delivery primary key (id),
  constraint fk_outbox_delivery_event foreign key (event_id) references outbox_event (id),
  constraint uq_outbox_delivery_event_consumer unique (event_id, consumer),
  constraint ck_outbox_delivery_status check (status in ('NEW', 'SENT', 'DONE', 'DEAD', 'DISCARDED')),
  constraint ck_outbox_delivery_attempt check (attempt >= 0),
  constraint ck_outbox_delivery_sent check (status <> 'SENT' or sent_at is not null),
  constraint ck_outbox_delivery_done check (status <> 'DONE' or done_at is not null),
  constraint ck_outbox_delivery_dead check (status <> 'DEAD' or (dead_at is not null and cause is not null))
);
create index ix_outbox_delivery_open on outbox_delivery (created_at) where status in ('NEW', 'SENT');
create index ix_outbox_delivery_dead on outbox_delivery (dead_at) where status = 'DEAD';

-- What a consumer has already done: a second delivery of the same event finds its row and does nothing.
create table inbox (
  consumer    text        not null,
  event_id    uuid        not null,
  received_at timestamptz not null,
  constraint pk_inbox primary key (consumer, event_id)
);

-- Running servers, so that a sweep knows whose sent messages nobody holds any more.
create table node_heartbeat (
  node    text        not null,
  beat_at timestamptz not null,
  constraint pk_node_heartbeat primary key (node)
);

create table audit_event (
  id             bigint generated always as identity,
  occurred_at    timestamptz not null,
  actor_id       uuid,                        -- null: the system
  actor_name     text        not null,
  action         text        not null,
  target_type    text        not null,
  target_id      text        not null,
  before         jsonb,
  after          jsonb,
  reason         text,
  ip_hash        text,
  correlation_id text,
  constraint pk_audit_event primary key (id),
  constraint ck_audit_event_action check (action ~ '^[a-z_]+\.[a-z_]+$'),
  constraint ck_audit_event_reason check (length(reason) <= 2000)
);
create index ix_audit_event_target on audit_event (target_type, target_id);
create index ix_audit_event_actor on audit_event (actor_id, id desc);
create index ix_audit_event_occurred_brin on audit_event using brin (occurred_at);
create trigger audit_append_only before update or delete on audit_event
  for each row execute function refuse_change();
create trigger audit_no_truncate before truncate on audit_event
  for each statement execute function refuse_change();

-- Every address a thing ever had. The current one stands on the thing itself.
create table slug_history (
  entity     text        not null,
  slug       text        not null,
  entity_id  uuid        not null,
  retired_at timestamptz not null default now(),
  constraint pk_slug_history primary key (entity, slug),
  constraint ck_slug_history_entity check (entity in ('product', 'shop', 'category'))
);
create index ix_slug_history_entity on slug_history (entity_id);

-- Records the slug a row had. An address that comes back into use leaves the history.
create function record_slug() returns trigger language plpgsql as $$
begin
  if new.slug is distinct from old.slug then
    insert into slug_history (entity, slug, entity_id) values (tg_table_name, old.slug, old.id)
      on conflict (entity, slug) do update set entity_id = excluded.entity_id, retired_at = now();
    delete from slug_history where entity = tg_table_name and slug = new.slug;
  end if;
  return new;
end $$;
