-- Which shop orders' buyers were told that they are late; the row is the claim, so that it is told once.
create table late_notice (
  shop_order_id uuid primary key references shop_order,
  told_at timestamptz not null
);

create index ix_shop_order_due on shop_order (ship_by)
  where status in ('NEW', 'IN_PRODUCTION', 'READY_TO_SHIP', 'PARTIALLY_SHIPPED');
