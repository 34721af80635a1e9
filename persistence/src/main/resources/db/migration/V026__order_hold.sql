-- Shop orders the office looks at: why, in words for the maker, and until when. One at a time; those that are over stay.
create table order_hold (
  id            uuid not null,
  shop_order_id uuid not null,
  code          text not null,
  words         text not null,                  -- the maker reads them
  held_until    date not null,                  -- the last day; after it the order goes on by itself
  held_by       uuid not null,
  released_at   timestamptz,
  released_by   uuid,                           -- null: its last day was over
  version       int  not null default 0,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  constraint pk_order_hold primary key (id),
  constraint fk_order_hold_shop_order foreign key (shop_order_id) references shop_order (id),
  constraint fk_order_hold_holder foreign key (held_by) references account (id),
  constraint fk_order_hold_releaser foreign key (released_by) references account (id),
  constraint ck_order_hold_code check (code in ('PAYMENT', 'DISPUTE', 'ADDRESS', 'SAFETY')),
  constraint ck_order_hold_words check (length(words) between 1 and 500),
  constraint ck_order_hold_released check (released_by is null or released_at is not null)
);
create unique index uq_order_hold_open on order_hold (shop_order_id) where released_at is null;
create index ix_order_hold_due on order_hold (held_until) where released_at is null;
