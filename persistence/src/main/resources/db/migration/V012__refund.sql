-- Money that goes back to a buyer: what for, how far it came, and never more than was paid.

create table refund (
  id                 uuid not null,
  payment_id         uuid not null,
  shop_order_id      uuid,                       -- null: the whole payment, of an order that could not be kept
  origin             text not null,
  reason             text not null,              -- what the buyer reads
  status             text not null,
  items_minor        bigint not null default 0,  -- net of all discounts
  shipping_minor     bigint not null default 0,
  wrap_minor         bigint not null default 0,
  tax_minor          bigint not null default 0,
  goodwill_minor     bigint not null default 0,  -- an amount for no line in particular
  amount_minor       bigint not null,
  currency           text not null,
  attempt            int not null default 0,     -- how often it was handed to the provider as a new request
  provider_refund_id text,
  failure_code       text,
  requested_by       uuid,                       -- null: the market itself
  decided_by         uuid,                       -- who approved or rejected what needs two people
  submitted_at       timestamptz,
  settled_at         timestamptz,
  version            int not null default 0,
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  constraint pk_refund primary key (id),
  constraint fk_refund_payment foreign key (payment_id) references payment (id),
  constraint fk_refund_split foreign key (payment_id, shop_order_id) references payment_split (payment_id, shop_order_id),
  constraint fk_refund_requester foreign key (requested_by) references account (id),
  constraint fk_refund_decider foreign key (decided_by) references account (id),
  constraint uq_refund_provider_id unique (provider_refund_id),
  constraint ck_refund_origin check (origin in ('SELLER', 'OFFICE', 'CANCELLATION', 'RETURN', 'LATE_PAYMENT')),
  constraint ck_refund_status check (status in ('PENDING_APPROVAL', 'SUBMITTED', 'SUCCEEDED', 'FAILED', 'REJECTED')),
  constraint ck_refund_reason check (length(reason) between 1 and 500),
  constraint ck_refund_amount check (amount_minor > 0 and items_minor >= 0 and shipping_minor >= 0 and wrap_minor >= 0 and tax_minor >= 0 and goodwill_minor >= 0 and amount_minor = items_minor + shipping_minor + wrap_minor + tax_minor + goodwill_minor),
  constraint ck_refund_late check ((origin = 'LATE_PAYMENT') = (shop_order_id is null)),
  constraint ck_refund_submitted check (status in ('PENDING_APPROVAL', 'REJECTED') or (submitted_at is not null and attempt > 0)),
  constraint ck_refund_settled check ((status = 'SUCCEEDED') = (settled_at is not null)),
  constraint ck_refund_two_people check (decided_by <> requested_by)
);
create index ix_refund_shop_order on refund (shop_order_id, created_at);
create index ix_refund_payment on refund (payment_id);
create index ix_refund_open on refund (updated_at) where status in ('PENDING_APPROVAL', 'SUBMITTED', 'FAILED');
create unique index uq_refund_late on refund (payment_id) where origin = 'LATE_PAYMENT';

create table refund_line (
  refund_id     uuid not null,
  order_item_id uuid not null,
  units         int not null,
  units_before  int not null,                    -- went back earlier: decides who gets the last cent
  net_minor     bigint not null,                 -- after the maker's discounts
  platform_discount_minor bigint not null,       -- of it, what the market had paid
  tax_minor     bigint not null,
  constraint pk_refund_line primary key (refund_id, order_item_id),
  constraint fk_refund_line_refund foreign key (refund_id) references refund (id),
  constraint fk_refund_line_item foreign key (order_item_id) references order_item (id),
  constraint ck_refund_line_units check (units > 0 and units_before >= 0),
  constraint ck_refund_line_amounts check (net_minor >= 0 and tax_minor >= 0 and platform_discount_minor between 0 and net_minor)
);

alter table order_item
  add column quantity_refunded int not null default 0,
  add constraint ck_order_item_refunded check (quantity_refunded between 0 and quantity);
alter table shop_order
  add column refunded_minor    bigint not null default 0,
  add column shipping_refunded boolean not null default false,
  add column wrap_refunded     boolean not null default false,
  add constraint ck_shop_order_refunded check (refunded_minor between 0 and total_minor);
