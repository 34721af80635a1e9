-- The books: double entry, append only. A balance is the sum of its entries and stands nowhere else
-- (ADR 0011), so that sales of one shop never wait for each other.

-- What the market keeps of a sale. The most specific rule wins, inside a level the newest.
create table commission_rule (
  id                uuid not null,
  product_id        uuid,
  category_id       uuid,
  shop_id           uuid,
  rate              numeric(9,6) not null,
  fixed_minor       bigint  not null default 0,     -- per line, beside the rate
  includes_shipping boolean not null default false,
  tax_rate          numeric(9,6) not null default 0, -- tax on the commission itself
  tax_reason        text,
  effective_from    timestamptz not null,
  effective_to      timestamptz,                    -- null: until further notice
  created_by        uuid,                           -- null: the market began with it
  version           int  not null default 0,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  constraint pk_commission_rule primary key (id),
  constraint fk_commission_rule_product foreign key (product_id) references product (id),
  constraint fk_commission_rule_category foreign key (category_id) references category (id),
  constraint fk_commission_rule_shop foreign key (shop_id) references shop (id),
  constraint fk_commission_rule_author foreign key (created_by) references account (id),
  constraint ck_commission_rule_scope check (product_id is null or (category_id is null and shop_id is null)),
  constraint ck_commission_rule_rate check (rate >= 0 and rate < 1 and tax_rate >= 0 and tax_rate < 1),
  constraint ck_commission_rule_fixed check (fixed_minor >= 0),
  constraint ck_commission_rule_tax check (tax_rate = 0 or tax_reason is not null),
  constraint ck_commission_rule_dates check (effective_to >= effective_from)
);
create index ix_commission_rule_shop on commission_rule (shop_id) where shop_id is not null;
create index ix_commission_rule_product on commission_rule (product_id) where product_id is not null;

-- A rule's terms never change; it is ended and another begins.
create function freeze_commission_rule() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - '{effective_to,version,updated_at}'::text[])
      is distinct from (to_jsonb(old) - '{effective_to,version,updated_at}'::text[]) then
    raise exception 'the terms of commission rule % never change', old.id
      using errcode = 'restrict_violation', constraint = 'commission_rule_frozen';
  end if;
  return new;
end $$;
create trigger commission_rule_frozen before update or delete on commission_rule
  for each row execute function freeze_commission_rule();

insert into commission_rule (id, rate, effective_from, created_at, updated_at)
  values (gen_random_uuid(), 0.08, timestamptz '2020-01-01 00:00Z', now(), now());

-- One account per kind and owner: a shop, a provider, or the market itself.
create table ledger_account (
  id       uuid not null default gen_random_uuid(),
  kind     text not null,
  shop_id  uuid,
  provider text,
  currency text not null default 'USD',
  code     text not null generated always as
    (kind || ':' || coalesce(shop_id::text, provider, 'MARKET') || ':' || currency) stored,
  constraint pk_ledger_account primary key (id),
  constraint fk_ledger_account_shop foreign key (shop_id) references shop (id),
  constraint uq_ledger_account_code unique (code),
  constraint ck_ledger_account_kind check (kind in ('PROVIDER_CLEARING', 'REFUND_CLEARING', 'PAYOUT_TRANSIT', 'DISPUTE', 'PROCESSING_FEE', 'SELLER_PENDING', 'SELLER_AVAILABLE', 'SELLER_RESERVED', 'COMMISSION', 'COMMISSION_TAX', 'TAX_PAYABLE', 'PLATFORM_DISCOUNT', 'PLATFORM_FEE', 'PLATFORM_LOSS')),
  constraint ck_ledger_account_shop check (starts_with(kind, 'SELLER_') = (shop_id is not null)),
  constraint ck_ledger_account_provider check ((kind in ('PROVIDER_CLEARING', 'REFUND_CLEARING', 'PAYOUT_TRANSIT', 'DISPUTE', 'PROCESSING_FEE')) = (provider is not null)),
  constraint ck_ledger_account_provider_name check (provider in ('STRIPE', 'PAYPAL')),
  constraint ck_ledger_account_currency check (currency ~ '^[A-Z]{3}$')
);
create index ix_ledger_account_shop on ledger_account (shop_id) where shop_id is not null;
create trigger ledger_account_immutable before update or delete on ledger_account
  for each row execute function refuse_change();

insert into ledger_account (kind) values
  ('COMMISSION'), ('COMMISSION_TAX'), ('TAX_PAYABLE'), ('PLATFORM_DISCOUNT'), ('PLATFORM_FEE'), ('PLATFORM_LOSS');
insert into ledger_account (kind, provider) select kind, provider
  from unnest('{PROVIDER_CLEARING,REFUND_CLEARING,PAYOUT_TRANSIT,DISPUTE,PROCESSING_FEE}'::text[]) kind
  cross join unnest('{STRIPE,PAYPAL}'::text[]) provider;

-- A shop has its accounts from the first moment, so that no two sales race to open them.
create function open_seller_accounts() returns trigger language plpgsql as $$
begin
  insert into ledger_account (kind, shop_id) values
    ('SELLER_PENDING', new.id), ('SELLER_AVAILABLE', new.id), ('SELLER_RESERVED', new.id);
  return null;
end $$;
create trigger seller_accounts_open after insert on shop for each row execute function open_seller_accounts();
insert into ledger_account (kind, shop_id)
  select kind, id from shop cross join unnest('{SELLER_PENDING,SELLER_AVAILABLE,SELLER_RESERVED}'::text[]) kind;

-- One thing that happened to money; what caused it, with the kind, makes it happen once.
create table ledger_transaction (
  id             uuid not null,
  kind           text not null,
  reference_type text not null,
  reference_id   text not null,
  posted_at      timestamptz not null,
  memo           text,
  constraint pk_ledger_transaction primary key (id),
  constraint uq_ledger_transaction_once unique (kind, reference_type, reference_id),
  constraint ck_ledger_transaction_kind check (kind in ('SALE', 'CAPTURE_OWED', 'RELEASE', 'REFUND', 'REFUND_SETTLED', 'REFUND_FAILED', 'PAYOUT', 'PAYOUT_SETTLED', 'PAYOUT_RETURNED', 'DISPUTE_OPENED', 'DISPUTE_WON', 'DISPUTE_LOST', 'RESERVE', 'RESERVE_RELEASED'))
);
create index ix_ledger_transaction_reference on ledger_transaction (reference_type, reference_id);
create index ix_ledger_transaction_posted_brin on ledger_transaction using brin (posted_at);

create table ledger_entry (
  id             bigint generated always as identity,
  transaction_id uuid   not null,
  account_id     uuid   not null,
  shop_order_id  uuid,
  debit_minor    bigint not null default 0,
  credit_minor   bigint not null default 0,
  constraint pk_ledger_entry primary key (id),
  constraint fk_ledger_entry_transaction foreign key (transaction_id) references ledger_transaction (id),
  constraint fk_ledger_entry_account foreign key (account_id) references ledger_account (id),
  constraint fk_ledger_entry_shop_order foreign key (shop_order_id) references shop_order (id),
  constraint ck_ledger_entry_one_side check (debit_minor >= 0 and credit_minor >= 0 and (debit_minor > 0) <> (credit_minor > 0))
);
-- balances are read from the index alone
create index ix_ledger_entry_account on ledger_entry (account_id, id) include (debit_minor, credit_minor);
create index ix_ledger_entry_shop_order on ledger_entry (shop_order_id, account_id) include (debit_minor, credit_minor) where shop_order_id is not null;
create index ix_ledger_entry_transaction on ledger_entry (transaction_id);

create trigger ledger_immutable before update or delete on ledger_transaction
  for each row execute function refuse_change();
create trigger ledger_no_truncate before truncate on ledger_transaction
  for each statement execute function refuse_change();
create trigger ledger_immutable before update or delete on ledger_entry
  for each row execute function refuse_change();
create trigger ledger_no_truncate before truncate on ledger_entry
  for each statement execute function refuse_change();

-- Debits are credits, per transaction and currency, when it is committed.
create function check_ledger_balance() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from ledger_entry where transaction_id = new.id)
      or exists (select 1 from ledger_entry e join ledger_account a on a.id = e.account_id
        where e.transaction_id = new.id
        group by a.currency having sum(e.debit_minor) <> sum(e.credit_minor)) then
    raise exception 'ledger transaction % does not balance', new.id
      using errcode = 'check_violation', constraint = 'ledger_balanced';
  end if;
  return null;
end $$;
create constraint trigger ledger_balanced after insert on ledger_transaction
  deferrable initially deferred for each row execute function check_ledger_balance();

-- Nothing joins a ledger transaction after the database transaction that wrote it.
create function close_ledger_transaction() returns trigger language plpgsql as $$
begin
  if exists (select 1 from fresh f join ledger_transaction t on t.id = f.transaction_id
      where t.xmin <> pg_current_xact_id()::xid) then
    raise exception 'a posted ledger transaction takes no further entries'
      using errcode = 'restrict_violation', constraint = 'ledger_closed';
  end if;
  return null;
end $$;
create trigger ledger_closed after insert on ledger_entry referencing new table as fresh
  for each statement execute function close_ledger_transaction();

-- What a maker earned with one shop order: held until it arrived and the safety days are over.
create table seller_earning (
  shop_order_id uuid not null,
  shop_id       uuid not null,
  currency      text not null,
  state         text not null default 'PENDING',
  due_at        timestamptz,                    -- null: not delivered yet
  released_at   timestamptz,
  constraint pk_seller_earning primary key (shop_order_id),
  constraint fk_seller_earning_shop_order foreign key (shop_order_id) references shop_order (id),
  constraint fk_seller_earning_shop foreign key (shop_id) references shop (id),
  constraint ck_seller_earning_state check (state in ('PENDING', 'RELEASED')),
  constraint ck_seller_earning_released check ((state = 'RELEASED') = (released_at is not null)),
  constraint ck_seller_earning_due check (state = 'PENDING' or due_at is not null)
);
create index ix_seller_earning_due on seller_earning (due_at) where state = 'PENDING' and due_at is not null;
create index ix_seller_earning_shop on seller_earning (shop_id, due_at) where state = 'PENDING';
alter table shop add column release_days int not null default 3;  -- days from delivery to the available balance
alter table shop add constraint ck_shop_release_days check (release_days between 0 and 60);

-- Money held back from a maker: never without a reason, an amount and a last day.
create table seller_reserve (
  id            uuid not null,
  shop_id       uuid not null,
  shop_order_id uuid,
  reason_code   text not null,
  note          text not null,                  -- what the maker reads
  sooner_if     text,                           -- what ends it before its day
  amount_minor  bigint not null,
  currency      text not null default 'USD',
  placed_by     uuid not null,
  ends_on       date not null,
  released_at   timestamptz,
  released_by   uuid,                           -- null: its day came
  version       int  not null default 0,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  constraint pk_seller_reserve primary key (id),
  constraint fk_seller_reserve_shop foreign key (shop_id) references shop (id),
  constraint fk_seller_reserve_shop_order foreign key (shop_order_id) references shop_order (id),
  constraint fk_seller_reserve_author foreign key (placed_by) references account (id),
  constraint fk_seller_reserve_releaser foreign key (released_by) references account (id),
  constraint ck_seller_reserve_reason check (reason_code in ('DELIVERY_NOT_CONFIRMED', 'PAYMENT_DISPUTED', 'MANY_REFUNDS', 'IDENTITY_CHECK', 'POLICY_REVIEW')),
  constraint ck_seller_reserve_note check (length(note) between 10 and 500),
  constraint ck_seller_reserve_amount check (amount_minor > 0),
  constraint ck_seller_reserve_ends check (ends_on >= (created_at at time zone 'UTC')::date),
  constraint ck_seller_reserve_released check (released_by is null or released_at is not null)
);
create index ix_seller_reserve_open on seller_reserve (shop_id, ends_on) where released_at is null;

-- Frozen at the sale, beside the line and the parcel it was taken from.
alter table order_item
  add column commission_rule_id   uuid,
  add column commission_rate      numeric(9,6),
  add column commission_minor     bigint not null default 0,
  add column commission_tax_minor bigint not null default 0,
  add constraint fk_order_item_commission_rule foreign key (commission_rule_id) references commission_rule (id),
  add constraint ck_order_item_commission check ((commission_rule_id is null) = (commission_rate is null) and commission_minor >= 0 and commission_tax_minor >= 0);
alter table shop_order
  add column wrap_commission_minor     bigint not null default 0,
  add column shipping_commission_minor bigint not null default 0,
  add column parcel_commission_tax_minor bigint not null default 0,  -- on the two above
  add column fee_minor                 bigint not null default 0,    -- the maker's share of the card fee
  add column net_minor                 bigint,                       -- null: not sold through the books
  add constraint ck_shop_order_commission check (wrap_commission_minor >= 0 and shipping_commission_minor >= 0 and parcel_commission_tax_minor >= 0 and fee_minor >= 0);
