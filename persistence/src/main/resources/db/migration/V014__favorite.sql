-- Things and shops people keep to come back to: by account, or by the hash of a guest's cookie.

create table favorite (
  id         uuid not null,
  account_id uuid,
  token_hash text,
  product_id uuid,
  shop_id    uuid,
  created_at timestamptz not null,
  constraint pk_favorite primary key (id),
  constraint fk_favorite_account foreign key (account_id) references account (id),
  constraint fk_favorite_product foreign key (product_id) references product (id),
  constraint fk_favorite_shop foreign key (shop_id) references shop (id),
  constraint ck_favorite_owner check ((account_id is null) <> (token_hash is null)),
  constraint ck_favorite_target check ((product_id is null) <> (shop_id is null)),
  constraint uq_favorite_account_product unique (account_id, product_id),
  constraint uq_favorite_account_shop unique (account_id, shop_id),
  constraint uq_favorite_token_product unique (token_hash, product_id),
  constraint uq_favorite_token_shop unique (token_hash, shop_id)
);
create index ix_favorite_product on favorite (product_id) where product_id is not null;
create index ix_favorite_shop on favorite (shop_id) where shop_id is not null;
create index ix_favorite_guest on favorite (created_at) where token_hash is not null;
