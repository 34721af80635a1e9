-- Coupons, sales with the price before them, and gift wrap.

create extension if not exists btree_gist;

alter table shop
  add column gift_wrap_minor bigint,            -- null: not offered
  add constraint ck_shop_gift_wrap check (gift_wrap_minor between 0 and 100000);

-- A coupon's terms never change; it is taken back and another made.
create table coupon (
  id             uuid not null,
  code           text not null,
  scope          text not null,
  shop_id        uuid,
  kind           text not null,
  percent        int,
  amount_minor   bigint,
  minimum_minor  bigint not null default 0,     -- of things, before coupons
  currency       text not null default 'USD',
  funded_by      text not null,
  starts_at      timestamptz not null,
  ends_at        timestamptz,                   -- null: until further notice
  max_total      int,                           -- null: no limit
  max_per_person int,
  used_count     int  not null default 0,
  active         boolean not null default true,
  version        int  not null default 0,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint pk_coupon primary key (id),
  constraint fk_coupon_shop foreign key (shop_id) references shop (id),
  constraint uq_coupon_code unique nulls not distinct (shop_id, code),
  constraint ck_coupon_code check (code ~ '^[A-Z0-9][A-Z0-9-]{2,29}$'),
  constraint ck_coupon_scope check (scope in ('SHOP', 'PLATFORM') and (scope = 'SHOP') = (shop_id is not null)),
  constraint ck_coupon_kind check (kind in ('PERCENT', 'FIXED', 'FREE_SHIPPING')),
  constraint ck_coupon_value check ((kind = 'PERCENT') = (percent is not null) and (kind = 'FIXED') = (amount_minor is not null) and percent between 1 and 100 and amount_minor > 0),
  constraint ck_coupon_minimum check (minimum_minor >= 0),
  constraint ck_coupon_funded check (funded_by in ('SHOP', 'PLATFORM') and (scope = 'SHOP' or funded_by = 'PLATFORM')),
  constraint ck_coupon_dates check (ends_at > starts_at),
  constraint ck_coupon_limits check (max_total > 0 and max_per_person > 0),
  constraint ck_coupon_used check (used_count >= 0 and used_count <= max_total)
);
create index ix_coupon_code on coupon (code);

-- One use of a coupon by one order. The slots are what makes the limits hold: two uses cannot have the same.
create table coupon_redemption (
  id          uuid not null,
  coupon_id   uuid not null,
  order_id    uuid not null,
  person_key  text not null,                    -- the buyer's address, lower case, without what follows a plus
  slot        int  not null,
  person_slot int  not null,
  state       text not null default 'RESERVED',
  created_at  timestamptz not null,
  settled_at  timestamptz,
  returned_at timestamptz,
  constraint pk_coupon_redemption primary key (id),
  constraint fk_coupon_redemption_coupon foreign key (coupon_id) references coupon (id),
  constraint fk_coupon_redemption_order foreign key (order_id) references customer_order (id),
  constraint uq_coupon_redemption_order unique (coupon_id, order_id),
  constraint ck_coupon_redemption_slots check (slot > 0 and person_slot > 0),
  constraint ck_coupon_redemption_state check (state in ('RESERVED', 'FINAL', 'RETURNED')),
  constraint ck_coupon_redemption_settled check (state <> 'FINAL' or settled_at is not null),
  constraint ck_coupon_redemption_returned check ((state = 'RETURNED') = (returned_at is not null))
);
create unique index uq_coupon_redemption_slot on coupon_redemption (coupon_id, slot) where state <> 'RETURNED';
create unique index uq_coupon_redemption_person on coupon_redemption (coupon_id, person_key, person_slot) where state <> 'RETURNED';
create index ix_coupon_redemption_order on coupon_redemption (order_id);

-- What a buyer asks one maker for, beside the things.
create table cart_wish (
  cart_id      uuid not null,
  shop_id      uuid not null,
  coupon_code  text,
  gift_wrapped boolean not null default false,
  gift_message text,
  hide_prices  boolean not null default false,
  constraint pk_cart_wish primary key (cart_id, shop_id),
  constraint fk_cart_wish_cart foreign key (cart_id) references cart (id),
  constraint fk_cart_wish_shop foreign key (shop_id) references shop (id),
  constraint ck_cart_wish_message check (length(gift_message) <= 300)
);
alter table cart add column coupon_code text;   -- of the market

create table sale_price (
  id           uuid not null,
  shop_id      uuid not null,
  product_id   uuid not null,
  variant_id   uuid,                            -- null: the whole listing
  percent      int,
  amount_minor bigint,                          -- off the price of one
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  version      int  not null default 0,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  constraint pk_sale_price primary key (id),
  constraint fk_sale_price_shop foreign key (shop_id) references shop (id),
  constraint fk_sale_price_product foreign key (product_id) references product (id),
  constraint fk_sale_price_variant foreign key (variant_id) references product_variant (id),
  constraint ck_sale_price_value check (num_nonnulls(percent, amount_minor) = 1 and percent between 1 and 90 and amount_minor > 0),
  constraint ck_sale_price_dates check (ends_at > starts_at),
  -- one sale of a thing at a time
  constraint uq_sale_price_once exclude using gist (product_id with =,
    coalesce(variant_id, '00000000-0000-0000-0000-000000000000') with =,
    tstzrange(starts_at, ends_at) with &&)
);
create index ix_sale_price_product on sale_price (product_id, ends_at);
create index ix_sale_price_shop on sale_price (shop_id, starts_at desc);

-- What one cost and from when to when, kept by triggers.
create table price_history (
  variant_id  uuid not null,
  valid_from  timestamptz not null,
  valid_to    timestamptz,                      -- null: still
  price_minor bigint not null,
  constraint pk_price_history primary key (variant_id, valid_from),
  constraint fk_price_history_variant foreign key (variant_id) references product_variant (id) on delete cascade,
  constraint ck_price_history_dates check (valid_to > valid_from),
  constraint ck_price_history_price check (price_minor > 0)
);
insert into price_history (variant_id, valid_from, price_minor)
  select v.id, p.created_at, v.price_minor from product_variant v join product p on p.id = v.product_id;

create function begin_price_history() returns trigger language plpgsql as $$
begin
  insert into price_history (variant_id, valid_from, price_minor) select id, now(), price_minor from fresh;
  return null;
end $$;
create trigger price_history_begin after insert on product_variant referencing new table as fresh
  for each statement execute function begin_price_history();

create function go_on_price_history() returns trigger language plpgsql as $$
begin
  update price_history set valid_to = now()
    where variant_id = new.id and valid_to is null and valid_from < now();
  insert into price_history (variant_id, valid_from, price_minor) values (new.id, now(), new.price_minor)
    on conflict (variant_id, valid_from) do update set price_minor = excluded.price_minor;
  return null;
end $$;
create trigger price_history_go_on after update of price_minor on product_variant for each row
  when (old.price_minor is distinct from new.price_minor) execute function go_on_price_history();

-- A price less a sale's percent (rounded half up to the cent) or amount.
create function reduced(price_minor bigint, percent int, amount_minor bigint) returns bigint
  language sql immutable as
  $$ select case when percent is null then price_minor - amount_minor else price_minor - (price_minor * percent + 50) / 100 end $$;

-- The lowest price anybody could have paid for one in the 30 days before a moment, earlier sales included.
create function lowest_price_before(of_variant uuid, moment timestamptz) returns bigint
  language sql stable as $$
  select min(least(h.price_minor, (
      select min(reduced(h.price_minor, s.percent, s.amount_minor)) from sale_price s
      where s.product_id = v.product_id and (s.variant_id is null or s.variant_id = v.id)
        and tstzrange(s.starts_at, s.ends_at) && tstzrange(h.valid_from, h.valid_to)
        and tstzrange(s.starts_at, s.ends_at) && tstzrange(moment - interval '30 days', moment)
        and reduced(h.price_minor, s.percent, s.amount_minor) > 0)))
  from price_history h join product_variant v on v.id = h.variant_id
  where h.variant_id = of_variant
    and tstzrange(h.valid_from, h.valid_to) && tstzrange(moment - interval '30 days', moment)
$$;
