-- Disputes (chargebacks), and what the provider holds true that we do not, or the other way round.

create table dispute (
  id                  uuid not null,
  payment_id          uuid not null,
  provider            text not null,
  provider_dispute_id text not null,
  reason              text not null,             -- the provider's own word
  status              text not null,
  amount_minor        bigint not null,
  fee_minor           bigint not null default 0, -- what the provider took for it
  currency            text not null,
  evidence_due_at     timestamptz,
  taken_at            timestamptz,               -- the money left our balance; null while it has not
  closed_at           timestamptz,
  reminded_at         timestamptz,               -- somebody was told that the deadline is near
  evidence_status     text,                      -- null: nothing was written yet
  evidence_text       text,
  evidence_carrier    text,
  evidence_tracking   text,
  evidence_code       text,                      -- why the provider did not take it
  evidence_attempt    int not null default 0,
  evidence_by         uuid,
  evidence_at         timestamptz,
  version             int not null default 0,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  constraint pk_dispute primary key (id),
  constraint fk_dispute_payment foreign key (payment_id) references payment (id),
  constraint fk_dispute_writer foreign key (evidence_by) references account (id),
  constraint uq_dispute_provider_id unique (provider, provider_dispute_id),
  constraint ck_dispute_provider check (provider in ('STRIPE', 'PAYPAL')),
  constraint ck_dispute_status check (status in ('NEEDS_RESPONSE', 'UNDER_REVIEW', 'WON', 'LOST')),
  constraint ck_dispute_amounts check (amount_minor > 0 and fee_minor >= 0),
  constraint ck_dispute_closed check ((status in ('WON', 'LOST')) = (closed_at is not null)),
  constraint ck_dispute_lost check (status <> 'LOST' or taken_at is not null),
  constraint ck_dispute_evidence_status check (evidence_status in ('SUBMITTED', 'TAKEN', 'REFUSED')),
  constraint ck_dispute_evidence check ((evidence_status is null) = (evidence_text is null) and (evidence_status is null) = (evidence_at is null) and (evidence_status is null) = (evidence_attempt = 0)),
  constraint ck_dispute_evidence_text check (length(evidence_text) between 1 and 5000)
);
-- A payment has one dispute at a time.
create unique index uq_dispute_open on dispute (payment_id) where status in ('NEEDS_RESPONSE', 'UNDER_REVIEW');
create index ix_dispute_payment on dispute (payment_id);
create index ix_dispute_due on dispute (evidence_due_at) where status = 'NEEDS_RESPONSE';

create table dispute_part (
  dispute_id    uuid not null,
  shop_order_id uuid not null,
  amount_minor  bigint not null,
  fee_minor     bigint not null default 0,
  borne_minor   bigint,                          -- what the maker bears of a lost one; null while nobody knows
  constraint pk_dispute_part primary key (dispute_id, shop_order_id),
  constraint fk_dispute_part_dispute foreign key (dispute_id) references dispute (id),
  constraint fk_dispute_part_shop_order foreign key (shop_order_id) references shop_order (id),
  constraint ck_dispute_part_amounts check (amount_minor >= 0 and fee_minor >= 0),
  constraint ck_dispute_part_borne check (borne_minor in (0, amount_minor + fee_minor))
);
create index ix_dispute_part_shop_order on dispute_part (shop_order_id);

-- An event that came because we asked was not signed; it came over a connection of our own.
alter table payment_event add column fetched boolean not null default false;

create table reconcile_cursor (
  provider     text not null,
  next_at      timestamptz not null,
  seen_until   timestamptz,                      -- events before it are stored
  compare_from timestamptz,                      -- what is older came from elsewhere and is nobody's to compare
  finished_at  timestamptz,
  events_seen  int not null default 0,           -- of the last run
  events_new   int not null default 0,
  compared     int not null default 0,
  constraint pk_reconcile_cursor primary key (provider),
  constraint ck_reconcile_cursor_provider check (provider in ('STRIPE', 'PAYPAL')),
  constraint ck_reconcile_cursor_figures check (events_seen >= 0 and events_new between 0 and events_seen and compared >= 0)
);
insert into reconcile_cursor (provider, next_at) values ('STRIPE', now());

create table reconcile_break (
  id            uuid not null,
  provider      text not null,
  kind          text not null,
  subject       text not null,                   -- the provider's name of the thing, else ours
  ours          text not null,
  theirs        text not null,
  happened_at   timestamptz not null,            -- of the thing itself
  first_seen_at timestamptz not null,
  last_seen_at  timestamptz not null,
  settled_at    timestamptz,                     -- both sides say the same again
  looked_at     timestamptz,
  looked_by     uuid,
  note          text,
  version       int not null default 0,
  constraint pk_reconcile_break primary key (id),
  constraint fk_reconcile_break_looker foreign key (looked_by) references account (id),
  constraint ck_reconcile_break_provider check (provider in ('STRIPE', 'PAYPAL')),
  constraint ck_reconcile_break_kind check (kind in ('CHARGE_NOT_OURS', 'CHARGE_NOT_CAPTURED', 'CHARGE_AMOUNT', 'CAPTURE_NOT_THEIRS', 'REFUND_NOT_OURS', 'REFUND_STATE', 'REFUND_AMOUNT', 'REFUND_NOT_THEIRS')),
  constraint ck_reconcile_break_seen check (last_seen_at >= first_seen_at and settled_at >= first_seen_at),
  constraint ck_reconcile_break_looked check ((looked_at is null) = (note is null) and (looked_at is null) = (looked_by is null)),
  constraint ck_reconcile_break_note check (length(note) between 1 and 1000)
);
create unique index uq_reconcile_break_open on reconcile_break (provider, kind, subject) where settled_at is null;
create index ix_reconcile_break_newest on reconcile_break (first_seen_at desc);
