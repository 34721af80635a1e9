-- A hold that a dispute began has nobody who began it and no last day: it stands until the bank has decided.
alter table order_hold alter held_by drop not null;
alter table order_hold alter held_until drop not null;
alter table order_hold add constraint ck_order_hold_holder check ((held_by is null) = (held_until is null) and (held_by is not null or code = 'DISPUTE'));

-- Days are the market's, as its pages write them: a reserve's last day, and the day the default commission began
-- (frozen like every rule, so the trigger steps aside for the five hours it was early).
alter table seller_reserve drop constraint ck_seller_reserve_ends;
alter table seller_reserve add constraint ck_seller_reserve_ends check (ends_on >= (created_at at time zone 'America/New_York')::date);
alter table commission_rule disable trigger commission_rule_frozen;
update commission_rule set effective_from = timestamptz '2020-01-01 00:00 America/New_York'
  where effective_from = timestamptz '2020-01-01 00:00Z' and created_by is null;
alter table commission_rule enable trigger commission_rule_frozen;

-- The home page's picture of each category and of each maker: the first in this order, not a sort of all of them.
create index ix_product_active_category_featured on product (category_id, featured_rank, published_at desc, id) where state = 'ACTIVE';
create index ix_product_active_shop_featured on product (shop_id, featured_rank, published_at desc, id) where state = 'ACTIVE';
