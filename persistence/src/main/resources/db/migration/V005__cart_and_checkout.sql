-- Taxes, carts, checkouts.

-- Destination based: the most specific rule of country, region and postal prefix wins per tax code.
create table tax_rate (
  id             uuid not null,
  country        text not null,
  region         text,                         -- null: the whole country
  tax_code       text not null,                -- a category's tax code, 'SHIPPING', or '*' for all
  rate           numeric(9,6) not null,
  name           text not null,                -- as shown: 'New York sales tax'
  effective_from date not null,
  effective_to   date,
  constraint pk_tax_rate primary key (id),
  constraint uq_tax_rate unique nulls not distinct (country, region, tax_code, effective_from),
  constraint ck_tax_rate_rate check (rate >= 0 and rate < 1),
  constraint ck_tax_rate_country check (country ~ '^[A-Z]{2}$'),
  constraint ck_tax_rate_dates check (effective_to is null or effective_to > effective_from)
);

create table cart (
  id               uuid not null,
  account_id       uuid,
  token_hash       text,                       -- a guest's cookie, hashed
  status           text not null default 'ACTIVE',
  currency         text not null default 'USD',
  last_activity_at timestamptz not null,
  version          int  not null default 0,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  constraint pk_cart primary key (id),
  constraint fk_cart_account foreign key (account_id) references account (id),
  constraint ck_cart_owner check (status <> 'ACTIVE' or num_nonnulls(account_id, token_hash) = 1),
  constraint ck_cart_status check (status in ('ACTIVE', 'MERGED', 'CONVERTED', 'EXPIRED')),
  constraint ck_cart_currency check (currency ~ '^[A-Z]{3}$')
);
create unique index uq_cart_account_active on cart (account_id) where status = 'ACTIVE';
create unique index uq_cart_token_active on cart (token_hash) where status = 'ACTIVE';
create index ix_cart_activity on cart (last_activity_at) where status = 'ACTIVE';

create table cart_item (
  id                    uuid not null,
  cart_id               uuid not null,
  variant_id            uuid not null,
  product_id            uuid not null,
  shop_id               uuid not null,
  quantity              int  not null,
  unit_price_seen_minor bigint not null,
  added_at              timestamptz not null,
  wanted                int,                   -- what was asked for when the shelf held fewer; null: nothing was cut
  constraint pk_cart_item primary key (id),
  constraint fk_cart_item_cart foreign key (cart_id) references cart (id),
  constraint fk_cart_item_variant foreign key (variant_id) references product_variant (id),
  constraint fk_cart_item_product foreign key (product_id) references product (id),
  constraint fk_cart_item_shop foreign key (shop_id) references shop (id),
  constraint uq_cart_item_variant unique (cart_id, variant_id),
  constraint ck_cart_item_quantity check (quantity between 1 and 99),
  constraint ck_cart_item_wanted check (wanted > quantity),
  constraint ck_cart_item_price check (unit_price_seen_minor > 0)
);

create table checkout (
  id              uuid not null,
  cart_id         uuid not null,
  account_id      uuid,
  status          text not null default 'OPEN',
  email           text,
  ship_name       text,
  ship_line1      text,
  ship_line2      text,
  ship_city       text,
  ship_region     text,
  ship_postal_code text,
  ship_country    text,
  ship_phone      text,
  currency        text not null default 'USD',
  items_minor     bigint not null default 0,
  shipping_minor  bigint not null default 0,
  tax_minor       bigint not null default 0,
  total_minor     bigint not null default 0,
  held_until      timestamptz not null,
  extended        boolean not null default false,
  order_id        uuid,
  version         int  not null default 0,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint pk_checkout primary key (id),
  constraint fk_checkout_cart foreign key (cart_id) references cart (id),
  constraint fk_checkout_account foreign key (account_id) references account (id),
  constraint ck_checkout_status check (status in ('OPEN', 'AWAITING_PAYMENT', 'COMPLETED', 'EXPIRED', 'CANCELLED')),
  constraint ck_checkout_totals check (items_minor >= 0 and shipping_minor >= 0 and tax_minor >= 0 and total_minor = items_minor + shipping_minor + tax_minor),
  constraint ck_checkout_order check (status not in ('AWAITING_PAYMENT', 'COMPLETED') or order_id is not null),
  constraint ck_checkout_country check (ship_country ~ '^[A-Z]{2}$')
);
create unique index uq_checkout_cart_open on checkout (cart_id) where status in ('OPEN', 'AWAITING_PAYMENT');
create index ix_checkout_expiry on checkout (held_until) where status in ('OPEN', 'AWAITING_PAYMENT');
alter table stock_reservation add constraint fk_stock_reservation_checkout foreign key (checkout_id) references checkout (id);

-- One parcel group per shop: the chosen way to ship it and what that costs.
create table checkout_shop (
  checkout_id      uuid not null,
  shop_id          uuid not null,
  shipping_rate_id uuid,
  service          text,
  shipping_minor   bigint not null default 0,
  tax_minor        bigint not null default 0,  -- on items and on shipping
  buyer_note       text,
  constraint pk_checkout_shop primary key (checkout_id, shop_id),
  constraint fk_checkout_shop_checkout foreign key (checkout_id) references checkout (id),
  constraint fk_checkout_shop_shop foreign key (shop_id) references shop (id),
  constraint ck_checkout_shop_amounts check (shipping_minor >= 0 and tax_minor >= 0),
  constraint ck_checkout_shop_note check (length(buyer_note) <= 500)
);

create table checkout_item (
  checkout_id      uuid not null,
  variant_id       uuid not null,
  product_id       uuid not null,
  shop_id          uuid not null,
  quantity         int  not null,
  unit_price_minor bigint not null,
  tax_minor        bigint not null default 0,
  position         int  not null,
  constraint pk_checkout_item primary key (checkout_id, variant_id),
  -- at commit: Hibernate may write the lines before the parcels they travel in
  constraint fk_checkout_item_shop foreign key (checkout_id, shop_id) references checkout_shop (checkout_id, shop_id) deferrable initially deferred,
  constraint fk_checkout_item_variant foreign key (variant_id) references product_variant (id),
  constraint fk_checkout_item_product foreign key (product_id) references product (id),
  constraint ck_checkout_item_quantity check (quantity between 1 and 99),
  constraint ck_checkout_item_amounts check (unit_price_minor > 0 and tax_minor >= 0)
);
