-- Stock: what is on the shelf, what is held, and every movement between.
-- Totals live in rows of their own, kept by triggers. The application moves `reserved` by guarded
-- updates and everything else by inserting movements. Lock order: product_stock, then stock_level.

create table product_stock (
  product_id uuid not null,
  on_hand    bigint not null default 0,
  reserved   bigint not null default 0,
  available  bigint generated always as (on_hand - reserved) stored,
  constraint pk_product_stock primary key (product_id),
  constraint fk_product_stock_product foreign key (product_id) references product (id),
  constraint ck_product_stock_on_hand check (on_hand >= 0),
  constraint ck_product_stock_reserved check (reserved between 0 and on_hand)
);
create index ix_product_stock_available on product_stock (product_id) where available > 0;

create table stock_level (
  variant_id uuid not null,
  product_id uuid not null,
  on_hand    int  not null default 0,
  reserved   int  not null default 0,
  constraint pk_stock_level primary key (variant_id),
  constraint fk_stock_level_variant foreign key (variant_id) references product_variant (id),
  constraint fk_stock_level_product foreign key (product_id) references product (id),
  constraint ck_stock_level_on_hand check (on_hand >= 0),
  constraint ck_stock_level_reserved check (reserved >= 0 and reserved <= on_hand)
);
create index ix_stock_level_product on stock_level (product_id);

create table stock_movement (
  id         uuid not null,
  variant_id uuid not null,
  quantity   int  not null,                    -- signed: + onto the shelf, - off it
  reason     text not null,
  reference  text not null,                    -- what caused it; with variant and reason it happens once
  created_at timestamptz not null,
  constraint pk_stock_movement primary key (id),
  constraint fk_stock_movement_variant foreign key (variant_id) references product_variant (id),
  constraint uq_stock_movement_once unique (variant_id, reason, reference),
  constraint ck_stock_movement_reason check (reason in ('SALE', 'CANCEL', 'RETURN', 'RECEIVE', 'ADJUST', 'IMPORT')),
  constraint ck_stock_movement_quantity check (quantity <> 0),
  constraint ck_stock_movement_sign check ((reason = 'SALE' and quantity < 0) or (reason in ('CANCEL', 'RETURN', 'RECEIVE') and quantity > 0) or reason in ('ADJUST', 'IMPORT'))
);
create index ix_stock_movement_created_brin on stock_movement using brin (created_at);

create table stock_reservation (
  id          uuid not null,
  variant_id  uuid not null,
  checkout_id uuid not null,
  quantity    int  not null,
  state       text not null default 'HELD',
  expires_at  timestamptz not null,
  renewed     boolean not null default false,  -- the one extension, taken while paying
  created_at  timestamptz not null,
  ended_at    timestamptz,
  constraint pk_stock_reservation primary key (id),
  constraint fk_stock_reservation_variant foreign key (variant_id) references product_variant (id),
  constraint uq_stock_reservation_checkout unique (checkout_id, variant_id),
  constraint ck_stock_reservation_quantity check (quantity > 0),
  constraint ck_stock_reservation_state check (state in ('HELD', 'COMMITTED', 'RELEASED', 'EXPIRED')),
  constraint ck_stock_reservation_ended check ((state = 'HELD') = (ended_at is null))
);
create index ix_stock_reservation_held on stock_reservation (variant_id, expires_at) where state = 'HELD';
create index ix_stock_reservation_expiry on stock_reservation (expires_at) where state = 'HELD';

-- A tracked product has its stock row from the first moment, so that it can be locked.
create function open_product_stock() returns trigger language plpgsql as $$
begin
  insert into product_stock (product_id) values (new.id);
  return null;
end $$;
create trigger product_stock_opens after insert on product for each row execute function open_product_stock();

create function open_stock_level() returns trigger language plpgsql as $$
begin
  insert into stock_level (variant_id, product_id) values (new.id, new.product_id);
  return null;
end $$;
create trigger stock_level_opens after insert on product_variant for each row execute function open_stock_level();

-- A movement changes the shelf. The product's row is locked first, in the house's lock order.
create function apply_stock_movement() returns trigger language plpgsql as $$
begin
  perform 1 from product_stock s join product_variant v on v.product_id = s.product_id
    where v.id = new.variant_id for update of s;
  update stock_level set on_hand = on_hand + new.quantity where variant_id = new.variant_id;
  if not found then
    raise exception 'stock_level row missing for variant %', new.variant_id using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger stock_movement_apply after insert on stock_movement for each row execute function apply_stock_movement();
create trigger stock_movement_append_only before update or delete on stock_movement
  for each row execute function refuse_change();
create trigger stock_movement_no_truncate before truncate on stock_movement
  for each statement execute function refuse_change();

-- On-hand changes only through a movement: any other statement is refused.
create function stock_movement_guard() returns trigger language plpgsql as $$
begin
  if new.on_hand is distinct from old.on_hand and pg_trigger_depth() < 2 then
    raise exception 'on_hand of variant % changes only through a movement', old.variant_id
      using errcode = 'restrict_violation', constraint = 'stock_movement_guard';
  end if;
  return new;
end $$;
create trigger stock_movement_guard before update on stock_level for each row execute function stock_movement_guard();

create function roll_up_stock() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.on_hand <> 0 or new.reserved <> 0 then
      update product_stock set on_hand = on_hand + new.on_hand, reserved = reserved + new.reserved
        where product_id = new.product_id;
    end if;
  elsif tg_op = 'DELETE' then
    update product_stock set on_hand = on_hand - old.on_hand, reserved = reserved - old.reserved
      where product_id = old.product_id;
  elsif new.on_hand <> old.on_hand or new.reserved <> old.reserved then
    update product_stock
      set on_hand = on_hand + new.on_hand - old.on_hand, reserved = reserved + new.reserved - old.reserved
      where product_id = new.product_id;
  end if;
  return null;
end $$;
create trigger stock_rollup after insert or update or delete on stock_level for each row execute function roll_up_stock();
