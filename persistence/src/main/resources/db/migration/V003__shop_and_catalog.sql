-- Pictures, shops, categories, listings.

create table media (
  id             uuid        not null,
  owner_id       uuid,                         -- the account that brought it; null: the house
  state          text        not null default 'UPLOADED',
  original_key   text        not null,         -- name in the store's originals folder, never served
  content_hash   text,                         -- of the upright, stripped picture; the public name of its sizes
  mime_type      text,
  width          int,
  height         int,
  widths         text,                         -- sizes made, ascending: '320,640,960,1600'
  byte_size      bigint      not null,
  rejection_code text,
  version        int         not null default 0,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint pk_media primary key (id),
  constraint ck_media_state check (state in ('UPLOADED', 'PROCESSING', 'READY', 'REJECTED')),
  constraint ck_media_ready check (state <> 'READY' or (content_hash is not null and width > 0 and height > 0 and widths is not null)),
  constraint ck_media_rejected check (state <> 'REJECTED' or rejection_code is not null),
  constraint ck_media_bytes check (byte_size > 0)
);
create index ix_media_waiting on media (created_at) where state in ('UPLOADED', 'PROCESSING');

create table category (
  id          uuid not null,
  parent_id   uuid,
  name        text not null,
  slug        text not null,
  path        text not null,                   -- 'ceramics/vases'
  position    int  not null default 0,
  tax_code    text not null default 'GENERAL',
  active      boolean not null default true,
  version     int  not null default 0,
  constraint pk_category primary key (id),
  constraint fk_category_parent foreign key (parent_id) references category (id),
  constraint uq_category_path unique (path),
  constraint uq_category_slug unique (slug),
  constraint ck_category_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint ck_category_not_own_parent check (parent_id is distinct from id)
);
create index ix_category_parent on category (parent_id, position);
create trigger slug_history after update of slug on category for each row execute function record_slug();

create table shop (
  id              uuid not null,
  owner_id        uuid not null,
  name            text not null,
  slug            text not null,
  tagline         text,
  story           text,
  announcement    text,
  place           text,                        -- 'Asheville, North Carolina'
  makers          text,                        -- names as shown
  banner_media_id uuid,
  portrait_media_id uuid,
  status          text not null default 'ONBOARDING',
  status_reason   text,
  returns_days    int  not null default 14,
  return_policy   text,
  cancellation_policy text,
  working_days    text not null default '1,2,3,4,5',   -- ISO weekday numbers
  opened_at       timestamptz,
  version         int  not null default 0,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint pk_shop primary key (id),
  constraint fk_shop_owner foreign key (owner_id) references account (id),
  constraint fk_shop_banner foreign key (banner_media_id) references media (id),
  constraint fk_shop_portrait foreign key (portrait_media_id) references media (id),
  constraint uq_shop_slug unique (slug),
  constraint ck_shop_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint ck_shop_name check (length(name) between 2 and 80),
  constraint ck_shop_status check (status in ('ONBOARDING', 'OPEN', 'SUSPENDED', 'CLOSING', 'CLOSED')),
  constraint ck_shop_opened check (status <> 'OPEN' or opened_at is not null),
  constraint ck_shop_suspended_reason check (status <> 'SUSPENDED' or status_reason is not null),
  constraint ck_shop_returns_days check (returns_days between 0 and 365),
  constraint ck_shop_working_days check (working_days ~ '^[1-7](,[1-7])*$')
);
create index ix_shop_owner on shop (owner_id);
create trigger slug_history after update of slug on shop for each row execute function record_slug();

create table seller_application (
  id            uuid not null,
  account_id    uuid not null,
  status        text not null default 'DRAFT',
  shop_name     text,
  craft         text,                          -- what they make
  story         text,                          -- how they make it
  place         text,
  website       text,
  legal_name    text,
  line1         text,
  city          text,
  region        text,
  postal_code   text,
  country       text,
  decision_reason text,
  reapply_after timestamptz,
  decided_by    uuid,
  decided_at    timestamptz,
  submitted_at  timestamptz,
  shop_id       uuid,
  version       int  not null default 0,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  constraint pk_seller_application primary key (id),
  constraint fk_seller_application_account foreign key (account_id) references account (id),
  constraint fk_seller_application_decider foreign key (decided_by) references account (id),
  constraint fk_seller_application_shop foreign key (shop_id) references shop (id),
  constraint ck_seller_application_status check (status in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO', 'APPROVED', 'REJECTED')),
  constraint ck_seller_application_complete check (status = 'DRAFT' or (shop_name is not null and craft is not null and story is not null and legal_name is not null and line1 is not null and city is not null and country is not null and submitted_at is not null)),
  constraint ck_seller_application_decided check (status not in ('APPROVED', 'REJECTED') or (decided_by is not null and decided_at is not null)),
  constraint ck_seller_application_reason check (status not in ('REJECTED', 'NEEDS_INFO') or decision_reason is not null),
  constraint ck_seller_application_shop check (status <> 'APPROVED' or shop_id is not null),
  constraint ck_seller_application_not_own check (decided_by is distinct from account_id)
);
create unique index uq_seller_application_open on seller_application (account_id) where status in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO');
create index ix_seller_application_queue on seller_application (submitted_at) where status in ('SUBMITTED', 'IN_REVIEW');

create table application_document (
  id             uuid not null,
  application_id uuid not null,
  media_id       uuid not null,
  caption        text,
  constraint pk_application_document primary key (id),
  constraint fk_application_document_application foreign key (application_id) references seller_application (id),
  constraint fk_application_document_media foreign key (media_id) references media (id)
);
create index ix_application_document_application on application_document (application_id);

create table shipping_profile (
  id              uuid not null,
  shop_id         uuid not null,
  name            text not null,
  origin_country  text not null default 'US',
  origin_postal_code text,
  free_over_minor bigint,                      -- null: never free by amount
  currency        text not null default 'USD',
  version         int  not null default 0,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint pk_shipping_profile primary key (id),
  constraint fk_shipping_profile_shop foreign key (shop_id) references shop (id),
  constraint uq_shipping_profile_name unique (shop_id, name),
  constraint ck_shipping_profile_free_over check (free_over_minor > 0),
  constraint ck_shipping_profile_currency check (currency ~ '^[A-Z]{3}$'),
  constraint ck_shipping_profile_country check (origin_country ~ '^[A-Z]{2}$')
);

create table shipping_rate (
  id               uuid not null,
  profile_id       uuid not null,
  zone             text not null,              -- ISO country, or '*' for everywhere else
  service          text not null,
  upgrade          boolean not null default false,
  first_minor      bigint not null,
  additional_minor bigint not null,
  transit_min_days int not null,
  transit_max_days int not null,
  position         int not null default 0,
  constraint pk_shipping_rate primary key (id),
  constraint fk_shipping_rate_profile foreign key (profile_id) references shipping_profile (id),
  constraint uq_shipping_rate_service unique (profile_id, zone, service),
  constraint ck_shipping_rate_zone check (zone ~ '^([A-Z]{2}|\*)$'),
  constraint ck_shipping_rate_amounts check (first_minor >= 0 and additional_minor >= 0 and additional_minor <= first_minor),
  constraint ck_shipping_rate_transit check (transit_min_days between 0 and transit_max_days and transit_max_days <= 90)
);

create table product (
  id               uuid not null,
  shop_id          uuid not null,
  category_id      uuid,
  shipping_profile_id uuid,
  title            text not null,
  slug             text not null,
  description      text not null default '',   -- sanitised HTML
  state            text not null default 'DRAFT',
  state_reason     text,
  kind             text not null default 'READY_TO_SHIP',
  track_stock      boolean not null default true,
  currency         text not null default 'USD',
  price_min_minor  bigint not null default 0,
  price_max_minor  bigint not null default 0,
  processing_min_days int not null default 1,  -- working days
  processing_max_days int not null default 3,
  materials        text[] not null default '{}',
  tags             text[] not null default '{}',
  dimensions       text,
  made_in          text,                       -- year or period as the maker states it
  weight_grams     int,
  tax_code         text,                       -- null: the category's
  featured_rank    int,
  external_ref     text,                       -- the row's own key in an import; unique per shop
  published_at     timestamptz,
  version          int  not null default 0,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  constraint pk_product primary key (id),
  constraint fk_product_shop foreign key (shop_id) references shop (id),
  constraint fk_product_category foreign key (category_id) references category (id),
  constraint fk_product_shipping_profile foreign key (shipping_profile_id) references shipping_profile (id),
  constraint uq_product_slug unique (slug),
  constraint uq_product_external_ref unique (shop_id, external_ref),
  constraint ck_product_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 160),
  constraint ck_product_title check (length(title) between 1 and 140),
  constraint ck_product_state check (state in ('DRAFT', 'PENDING_REVIEW', 'ACTIVE', 'PAUSED', 'SOLD_OUT', 'EXPIRED', 'REMOVED', 'ARCHIVED')),
  constraint ck_product_kind check (kind in ('READY_TO_SHIP', 'MADE_TO_ORDER', 'ONE_OF_A_KIND', 'CUSTOM_QUOTE')),
  constraint ck_product_one_tracked check (kind <> 'ONE_OF_A_KIND' or track_stock),
  constraint ck_product_prices check (price_min_minor >= 0 and price_max_minor >= price_min_minor),
  constraint ck_product_active check (state <> 'ACTIVE' or (category_id is not null and shipping_profile_id is not null and price_min_minor > 0 and published_at is not null)),
  constraint ck_product_currency check (currency ~ '^[A-Z]{3}$'),
  constraint ck_product_tags check (cardinality(tags) <= 13),
  constraint ck_product_processing check (processing_min_days between 0 and processing_max_days and processing_max_days <= 365),
  constraint ck_product_weight check (weight_grams > 0)
);
create index ix_product_active_category_new on product (category_id, published_at desc, id) where state = 'ACTIVE';
create index ix_product_active_category_price on product (category_id, price_min_minor, id) where state = 'ACTIVE';
create index ix_product_active_new on product (published_at desc, id) where state = 'ACTIVE';
create index ix_product_shop on product (shop_id, state, id);
create index ix_product_featured on product (featured_rank) where state = 'ACTIVE' and featured_rank is not null;
create index ix_product_tags on product using gin (tags);
create index ix_product_title_trgm on product using gin (title gin_trgm_ops);
create index ix_product_text on product using gin (to_tsvector('english', title || ' ' || description));
create trigger slug_history after update of slug on product for each row execute function record_slug();

create table product_option (
  id         uuid not null,
  product_id uuid not null,
  position   int  not null,
  name       text not null,
  constraint pk_product_option primary key (id),
  constraint fk_product_option_product foreign key (product_id) references product (id),
  constraint uq_product_option_position unique (product_id, position) deferrable initially deferred,
  constraint uq_product_option_name unique (product_id, name) deferrable initially deferred,
  constraint ck_product_option_position check (position between 1 and 3),
  constraint ck_product_option_name check (length(name) between 1 and 40)
);

create table option_value (
  id        uuid not null,
  option_id uuid not null,
  position  int  not null,
  label     text not null,
  constraint pk_option_value primary key (id),
  constraint fk_option_value_option foreign key (option_id) references product_option (id),
  constraint uq_option_value_label unique (option_id, label) deferrable initially deferred,
  constraint ck_option_value_label check (length(label) between 1 and 60)
);

create table product_variant (
  id               uuid not null,
  product_id       uuid not null,
  sku              text not null,
  value1_id        uuid,
  value2_id        uuid,
  value3_id        uuid,
  price_minor      bigint not null,
  compare_at_minor bigint,
  position         int  not null default 0,
  active           boolean not null default true,
  retired          boolean not null default false, -- taken away by the seller; stays for stock and orders
  version          int  not null default 0,
  constraint pk_product_variant primary key (id),
  constraint fk_product_variant_product foreign key (product_id) references product (id),
  constraint fk_product_variant_value1 foreign key (value1_id) references option_value (id),
  constraint fk_product_variant_value2 foreign key (value2_id) references option_value (id),
  constraint fk_product_variant_value3 foreign key (value3_id) references option_value (id),
  constraint uq_product_variant_sku exclude using btree (product_id with =, sku with =)
    where (not retired) deferrable initially deferred,
  constraint uq_product_variant_values exclude using btree (product_id with =,
      coalesce(value1_id, '00000000-0000-0000-0000-000000000000') with =,
      coalesce(value2_id, '00000000-0000-0000-0000-000000000000') with =,
      coalesce(value3_id, '00000000-0000-0000-0000-000000000000') with =)
    where (not retired) deferrable initially deferred,
  constraint ck_product_variant_retired check (not retired or (not active and value1_id is null)),
  constraint ck_product_variant_price check (price_minor > 0 and price_minor <= 100000000),
  constraint ck_product_variant_compare check (compare_at_minor > price_minor),
  constraint ck_product_variant_axes check ((value2_id is null or value1_id is not null) and (value3_id is null or value2_id is not null))
);
create index ix_product_variant_product on product_variant (product_id, position);

create table product_image (
  id         uuid not null,
  product_id uuid not null,
  media_id   uuid not null,
  position   int  not null,
  alt_text   text not null default '',
  focal_x    int  not null default 50,        -- percent
  focal_y    int  not null default 68,
  constraint pk_product_image primary key (id),
  constraint fk_product_image_product foreign key (product_id) references product (id),
  constraint fk_product_image_media foreign key (media_id) references media (id),
  constraint uq_product_image_position unique (product_id, position) deferrable initially deferred,
  constraint ck_product_image_position check (position between 0 and 19),
  constraint ck_product_image_alt check (length(alt_text) <= 300),
  constraint ck_product_image_focal check (focal_x between 0 and 100 and focal_y between 0 and 100)
);
create index ix_product_image_media on product_image (media_id);
