-- Paying makers. Money is in the books (V009); here stands who may be paid, when, and what was sent.

-- Where the provider pays a maker. What it knows of the person and the bank stays there.
create table payout_account (
  id                  uuid not null,
  shop_id             uuid not null,
  provider            text not null,
  provider_account_id text,                     -- null: asked for, no answer yet
  status              text not null default 'PENDING',
  requirements_due    text not null default '', -- the provider's own names, by comma
  disabled_reason     text,
  bank_name           text,
  bank_last4          text,
  stale_since         timestamptz,              -- the provider told us of a change; null: asked since
  version             int  not null default 0,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  constraint pk_payout_account primary key (id),
  constraint fk_payout_account_shop foreign key (shop_id) references shop (id),
  constraint uq_payout_account_shop unique (shop_id),
  constraint uq_payout_account_provider unique (provider, provider_account_id),
  constraint ck_payout_account_provider check (provider in ('STRIPE', 'PAYPAL')),
  constraint ck_payout_account_status check (status in ('PENDING', 'ACTIVE', 'RESTRICTED', 'REJECTED')),
  constraint ck_payout_account_known check (status = 'PENDING' or provider_account_id is not null),
  constraint ck_payout_account_last4 check (bank_last4 ~ '^[0-9A-Za-z]{4}$')
);
create index ix_payout_account_stale on payout_account (stale_since) where stale_since is not null;

-- When a maker is paid, and from which amount on; the office may hold a maker's payouts back.
create table payout_plan (
  shop_id       uuid not null,
  schedule      text   not null default 'WEEKLY',
  minimum_minor bigint not null default 2500,
  next_on       date   not null,
  hold_reason   text,
  held_by       uuid,
  held_at       timestamptz,
  version       int    not null default 0,
  constraint pk_payout_plan primary key (shop_id),
  constraint fk_payout_plan_shop foreign key (shop_id) references shop (id),
  constraint fk_payout_plan_holder foreign key (held_by) references account (id),
  constraint ck_payout_plan_schedule check (schedule in ('DAILY', 'WEEKLY', 'BIWEEKLY', 'MONTHLY')),
  constraint ck_payout_plan_minimum check (minimum_minor between 100 and 100000),
  constraint ck_payout_plan_hold check ((hold_reason is null) = (held_at is null) and (hold_reason is null) = (held_by is null))
);
create index ix_payout_plan_due on payout_plan (next_on);

-- Every shop has its plan from the first moment; the first payout is looked for at once.
create function open_payout_plan() returns trigger language plpgsql as $$
begin
  insert into payout_plan (shop_id, next_on) values (new.id, (new.created_at at time zone 'UTC')::date);
  return null;
end $$;
create trigger payout_plan_open after insert on shop for each row execute function open_payout_plan();
insert into payout_plan (shop_id, next_on) select id, (now() at time zone 'UTC')::date from shop;

-- One run a day; however often it is started, each shop is paid once by it.
create table payout_run (
  run_on     date not null,
  started_at timestamptz not null,
  started_by uuid,                              -- null: the market's own round
  constraint pk_payout_run primary key (run_on),
  constraint fk_payout_run_starter foreign key (started_by) references account (id)
);

create table payout (
  id                   uuid not null,
  shop_id              uuid not null,
  run_on               date not null,
  payout_key           text not null,            -- payout:{shop}:{run}
  attempt              int    not null default 1,
  amount_minor         bigint not null,
  currency             text   not null default 'USD',
  status               text   not null default 'SCHEDULED',
  hold_code            text,
  note                 text,                     -- what the office wrote about it
  failure_code         text,
  send_after           timestamptz,              -- when the next step is due; null: it waits for others
  provider_transfer_id text,
  provider_payout_id   text,
  provider_reversal_id text,
  sent_at              timestamptz,
  arrived_at           timestamptz,
  returned_at          timestamptz,              -- the maker's balance has it again
  version              int    not null default 0,
  created_at           timestamptz not null,
  updated_at           timestamptz not null,
  constraint pk_payout primary key (id),
  constraint fk_payout_shop foreign key (shop_id) references shop (id),
  constraint fk_payout_run foreign key (run_on) references payout_run (run_on),
  constraint uq_payout_key unique (payout_key),
  constraint uq_payout_transfer unique (provider_transfer_id),
  constraint uq_payout_provider unique (provider_payout_id),
  constraint ck_payout_status check (status in ('SCHEDULED', 'PROCESSING', 'PAID', 'FAILED', 'RETURNED', 'HELD', 'CANCELLED')),
  constraint ck_payout_amount check (amount_minor > 0),
  constraint ck_payout_attempt check (attempt > 0),
  constraint ck_payout_hold check ((status = 'HELD') = (hold_code is not null)),
  constraint ck_payout_hold_code check (hold_code in ('ON_HOLD', 'SHOP_SUSPENDED', 'ACCOUNT_NOT_ACTIVE')),
  constraint ck_payout_failed check (status not in ('FAILED', 'RETURNED', 'CANCELLED') or failure_code is not null),
  constraint ck_payout_paid check (status <> 'PAID' or (provider_payout_id is not null and arrived_at is not null))
);
-- a shop has one payout under way; the next waits for it
create unique index uq_payout_open on payout (shop_id) where status in ('SCHEDULED', 'PROCESSING', 'HELD');
create index ix_payout_shop on payout (shop_id, created_at desc);
create index ix_payout_due on payout (send_after) where send_after is not null;

-- Which entries of the maker's available account a try of a payout is made of. Put back with it, they
-- are free for the next.
create table payout_item (
  payout_id       uuid   not null,
  attempt         int    not null,
  ledger_entry_id bigint not null,
  put_back        boolean not null default false,
  constraint pk_payout_item primary key (payout_id, attempt, ledger_entry_id),
  constraint fk_payout_item_payout foreign key (payout_id) references payout (id),
  constraint fk_payout_item_entry foreign key (ledger_entry_id) references ledger_entry (id)
);
create unique index uq_payout_item_entry on payout_item (ledger_entry_id) where not put_back;
