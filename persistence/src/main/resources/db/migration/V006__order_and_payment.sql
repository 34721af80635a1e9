-- Orders (frozen snapshots), payments, shipments.

-- Order numbers: a sequence through a keyed permutation (a 4-round Feistel network over 24 bits,
-- cycle-walked into 7 digits), the year, and a check character. Unique, unguessable, gaps allowed.
create sequence order_number_seq;
create table order_number_key (
  id  int not null default 1,
  key bigint not null,
  constraint pk_order_number_key primary key (id),
  constraint ck_order_number_key_one check (id = 1)
);
insert into order_number_key (key) values ((random() * 9007199254740991)::bigint);

create function permute_order_number(n bigint, key bigint) returns bigint language plpgsql immutable as $$
declare
  l bigint; r bigint; t bigint; x bigint := n; i int;
begin
  loop
    l := (x >> 12) & 4095; r := x & 4095;
    for i in 1..4 loop
      t := r;
      r := l # (hashint8extended(r * 4096 + i, key) & 4095);
      l := t;
    end loop;
    x := (l << 12) | r;
    exit when x < 10000000;
  end loop;
  return x;
end $$;

create function next_order_number() returns text language plpgsql as $$
declare
  n bigint := nextval('order_number_seq');
  digits text; yy text; sum int := 0; i int;
  letters constant text := 'ABCDEFGHJKLMNPQRSTUVWXY';   -- 23 letters: no I, O, Z
begin
  -- past ten million the year part keeps numbers apart; the unique index is the backstop
  digits := lpad(permute_order_number(n % 10000000, (select key from order_number_key)
              + n / 10000000)::text, 7, '0');
  yy := to_char(now() at time zone 'UTC', 'YY');
  for i in 1..9 loop
    sum := sum + i * substr(yy || digits, i, 1)::int;
  end loop;
  return yy || '-' || digits || '-' || substr(letters, (sum % 23) + 1, 1);
end $$;

create table customer_order (
  id              uuid not null,
  order_number    text not null default next_order_number(),
  checkout_id     uuid not null,
  account_id      uuid,                        -- null: a guest
  email           text not null,
  status          text not null default 'PENDING_PAYMENT',
  ship_name       text not null,
  ship_line1      text not null,
  ship_line2      text,
  ship_city       text not null,
  ship_region     text,
  ship_postal_code text,
  ship_country    text not null,
  ship_phone      text,
  currency        text not null,
  items_minor     bigint not null,
  shipping_minor  bigint not null,
  tax_minor       bigint not null,
  total_minor     bigint not null,
  placed_at       timestamptz not null,
  paid_at         timestamptz,
  version         int  not null default 0,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint pk_customer_order primary key (id),
  constraint uq_customer_order_number unique (order_number),
  constraint uq_customer_order_checkout unique (checkout_id),
  constraint fk_customer_order_checkout foreign key (checkout_id) references checkout (id),
  constraint fk_customer_order_account foreign key (account_id) references account (id),
  constraint ck_customer_order_status check (status in ('PENDING_PAYMENT', 'NEW', 'IN_PROGRESS', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'PARTIALLY_CANCELLED', 'CANCELLED')),
  constraint ck_customer_order_total check (total_minor = items_minor + shipping_minor + tax_minor and items_minor > 0 and shipping_minor >= 0 and tax_minor >= 0),
  constraint ck_customer_order_paid check (status in ('PENDING_PAYMENT', 'CANCELLED') or paid_at is not null),
  constraint ck_customer_order_number check (order_number ~ '^[0-9]{2}-[0-9]{7}-[A-HJ-NP-Y]$')
);
create index ix_customer_order_account on customer_order (account_id, placed_at desc);
create index ix_customer_order_email on customer_order (lower(email));
alter table checkout add constraint fk_checkout_order foreign key (order_id) references customer_order (id) deferrable initially deferred;

create table shop_order (
  id                uuid not null,
  customer_order_id uuid not null,
  shop_id           uuid not null,
  number            text not null,             -- '<order number>-<n>'
  status            text not null default 'PENDING_PAYMENT',
  status_before_hold text,
  ship_by           date,
  arrives_from      date,
  arrives_to        date,
  shipping_service  text not null,
  transit_min_days  int  not null default 2,
  transit_max_days  int  not null default 5,
  processing_days   int  not null default 3,   -- working days promised
  currency          text not null,
  items_minor       bigint not null,
  shipping_minor    bigint not null,
  tax_minor         bigint not null,
  total_minor       bigint not null,
  buyer_note        text,
  cancel_reason     text,
  accepted_at       timestamptz,
  shipped_at        timestamptz,
  delivered_at      timestamptz,
  completed_at      timestamptz,
  cancelled_at      timestamptz,
  version           int  not null default 0,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  constraint pk_shop_order primary key (id),
  constraint uq_shop_order_number unique (number),
  constraint uq_shop_order_shop unique (customer_order_id, shop_id),
  constraint fk_shop_order_customer_order foreign key (customer_order_id) references customer_order (id),
  constraint fk_shop_order_shop foreign key (shop_id) references shop (id),
  constraint ck_shop_order_status check (status in ('PENDING_PAYMENT', 'NEW', 'AWAITING_BUYER', 'IN_PRODUCTION', 'READY_TO_SHIP', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'CANCELLED', 'ON_HOLD')),
  constraint ck_shop_order_hold check ((status = 'ON_HOLD') = (status_before_hold is not null)),
  constraint ck_shop_order_total check (total_minor = items_minor + shipping_minor + tax_minor and items_minor > 0 and shipping_minor >= 0 and tax_minor >= 0),
  constraint ck_shop_order_cancelled check ((status = 'CANCELLED') = (cancelled_at is not null)),
  constraint ck_shop_order_shipped check (status not in ('SHIPPED', 'DELIVERED', 'COMPLETED') or shipped_at is not null),
  constraint ck_shop_order_delivered check (status not in ('DELIVERED', 'COMPLETED') or delivered_at is not null),
  constraint ck_shop_order_arrival check (arrives_from <= arrives_to)
);
create index ix_shop_order_board on shop_order (shop_id, status, ship_by) include (number, total_minor, created_at);

create table order_item (
  id               uuid not null,
  shop_order_id    uuid not null,
  position         int  not null,
  product_id       uuid not null,
  variant_id       uuid not null,
  title            text not null,
  options_text     text not null default '',   -- 'Glaze: chalk white · Size: small'
  sku              text not null,
  media_id         uuid,
  product_slug     text not null,
  tax_code         text not null,
  returns_days     int  not null,
  quantity         int  not null,
  unit_price_minor bigint not null,
  subtotal_minor   bigint not null,
  tax_minor        bigint not null,
  tax_rate         numeric(9,6) not null,
  quantity_shipped   int not null default 0,
  quantity_cancelled int not null default 0,
  tracked          boolean not null,           -- stock was held for it
  version          int  not null default 0,
  constraint pk_order_item primary key (id),
  constraint fk_order_item_shop_order foreign key (shop_order_id) references shop_order (id),
  constraint fk_order_item_product foreign key (product_id) references product (id),
  constraint fk_order_item_variant foreign key (variant_id) references product_variant (id),
  constraint uq_order_item_variant unique (shop_order_id, variant_id),
  constraint ck_order_item_quantity check (quantity > 0),
  constraint ck_order_item_subtotal check (subtotal_minor = unit_price_minor * quantity and unit_price_minor > 0),
  constraint ck_order_item_tax check (tax_minor >= 0 and tax_rate >= 0 and tax_rate < 1),
  constraint ck_order_item_moved check (quantity_shipped >= 0 and quantity_cancelled >= 0 and quantity_shipped + quantity_cancelled <= quantity)
);
create index ix_order_item_product on order_item (product_id);

-- Every transition of a shop order: who, when, from, to, why.
create table shop_order_transition (
  id            uuid not null default gen_random_uuid(),
  shop_order_id uuid not null,
  from_status   text,
  to_status     text not null,
  actor_id      uuid,                          -- null: the system
  actor_kind    text not null,
  reason        text,
  occurred_at   timestamptz not null,
  constraint pk_shop_order_transition primary key (id),
  constraint fk_shop_order_transition_order foreign key (shop_order_id) references shop_order (id),
  constraint ck_shop_order_transition_actor check (actor_kind in ('BUYER', 'SELLER', 'ADMIN', 'SYSTEM', 'PROVIDER', 'CARRIER')),
  constraint ck_shop_order_transition_move check (from_status is distinct from to_status)
);
create index ix_shop_order_transition_order on shop_order_transition (shop_order_id, occurred_at);
create trigger shop_order_transition_append_only before update or delete on shop_order_transition
  for each row execute function refuse_change();

create table payment (
  id                  uuid not null,
  customer_order_id   uuid not null,
  provider            text not null,
  attempt             int  not null default 1,
  provider_session_id text,
  provider_intent_id  text,
  redirect_url        text,
  amount_minor        bigint not null,
  captured_minor      bigint not null default 0,
  refunded_minor      bigint not null default 0,
  currency            text not null,
  status              text not null default 'CREATED',
  method_brand        text,
  method_last4        text,
  failure_code        text,
  session_expires_at  timestamptz,
  captured_at         timestamptz,
  version             int  not null default 0,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  constraint pk_payment primary key (id),
  constraint fk_payment_customer_order foreign key (customer_order_id) references customer_order (id),
  constraint uq_payment_attempt unique (customer_order_id, attempt),
  constraint uq_payment_session unique (provider, provider_session_id),
  constraint uq_payment_intent unique (provider, provider_intent_id),
  constraint ck_payment_provider check (provider in ('STRIPE', 'PAYPAL')),
  constraint ck_payment_status check (status in ('CREATED', 'REQUIRES_ACTION', 'AUTHORISED', 'CAPTURED', 'FAILED', 'VOIDED', 'EXPIRED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED', 'CHARGED_BACK')),
  constraint ck_payment_amounts check (amount_minor > 0 and captured_minor between 0 and amount_minor and refunded_minor between 0 and captured_minor),
  constraint ck_payment_captured check (status <> 'CAPTURED' or (captured_minor = amount_minor and captured_at is not null)),
  constraint ck_payment_last4 check (method_last4 ~ '^[0-9]{4}$')
);
-- An order is paid once: at most one payment of it holds captured money.
create unique index uq_payment_captured on payment (customer_order_id) where captured_minor > 0;
create index ix_payment_open on payment (session_expires_at) where status in ('CREATED', 'REQUIRES_ACTION', 'FAILED');

create table payment_split (
  payment_id       uuid not null,
  shop_order_id    uuid not null,
  authorised_minor bigint not null,
  captured_minor   bigint not null default 0,
  refunded_minor   bigint not null default 0,
  constraint pk_payment_split primary key (payment_id, shop_order_id),
  constraint fk_payment_split_payment foreign key (payment_id) references payment (id),
  constraint fk_payment_split_shop_order foreign key (shop_order_id) references shop_order (id),
  constraint ck_payment_split_amounts check (authorised_minor > 0 and captured_minor between 0 and authorised_minor and refunded_minor between 0 and captured_minor)
);
create index ix_payment_split_shop_order on payment_split (shop_order_id);

-- What the provider told us, verified and stored once, before anything is done about it.
create table payment_event (
  id           uuid not null,
  provider     text not null,
  event_id     text not null,
  type         text not null,
  object_ref   text,
  payload      text not null,                  -- the raw body, as signed
  status       text not null default 'RECEIVED',
  attempts     int  not null default 0,
  error        text,
  received_at  timestamptz not null,
  applied_at   timestamptz,
  version      int  not null default 0,
  constraint pk_payment_event primary key (id),
  constraint uq_payment_event unique (provider, event_id),
  constraint ck_payment_event_provider check (provider in ('STRIPE', 'PAYPAL')),
  constraint ck_payment_event_status check (status in ('RECEIVED', 'QUEUED', 'APPLIED', 'IGNORED', 'FAILED', 'DEAD')),
  constraint ck_payment_event_applied check (status <> 'APPLIED' or applied_at is not null)
);
create index ix_payment_event_received_brin on payment_event using brin (received_at);
create index ix_payment_event_open on payment_event (received_at) where status in ('RECEIVED', 'QUEUED', 'FAILED', 'DEAD');

create table shipment (
  id              uuid not null,
  shop_order_id   uuid not null,
  carrier         text not null,
  service         text,
  tracking_number text,
  status          text not null default 'CREATED',
  shipped_at      timestamptz not null,
  delivered_at    timestamptz,
  next_poll_at    timestamptz,
  version         int  not null default 0,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint pk_shipment primary key (id),
  constraint fk_shipment_shop_order foreign key (shop_order_id) references shop_order (id),
  constraint uq_shipment_tracking unique (carrier, tracking_number),
  constraint ck_shipment_carrier check (carrier in ('UPS', 'FEDEX', 'USPS', 'OTHER')),
  constraint ck_shipment_status check (status in ('CREATED', 'PRE_TRANSIT', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED', 'EXCEPTION', 'RETURNED_TO_SENDER', 'LOST', 'VOIDED')),
  constraint ck_shipment_delivered check ((status = 'DELIVERED') = (delivered_at is not null)),
  constraint ck_shipment_tracking check (carrier = 'OTHER' or tracking_number is not null)
);
create index ix_shipment_shop_order on shipment (shop_order_id);
create index ix_shipment_poll on shipment (next_poll_at) where next_poll_at is not null;

create table shipment_item (
  shipment_id   uuid not null,
  order_item_id uuid not null,
  quantity      int  not null,
  constraint pk_shipment_item primary key (shipment_id, order_item_id),
  constraint fk_shipment_item_shipment foreign key (shipment_id) references shipment (id),
  constraint fk_shipment_item_order_item foreign key (order_item_id) references order_item (id),
  constraint ck_shipment_item_quantity check (quantity > 0)
);

create table tracking_event (
  id          uuid not null,
  shipment_id uuid not null,
  code        text not null,                   -- the carrier's own
  status      text not null,                   -- ours
  description text not null,
  place       text,
  occurred_at timestamptz not null,
  constraint pk_tracking_event primary key (id),
  constraint fk_tracking_event_shipment foreign key (shipment_id) references shipment (id),
  constraint uq_tracking_event_once unique (shipment_id, code, occurred_at),
  constraint ck_tracking_event_status check (status in ('PRE_TRANSIT', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED', 'EXCEPTION', 'RETURNED_TO_SENDER', 'LOST'))
);
create index ix_tracking_event_shipment on tracking_event (shipment_id, occurred_at);
