-- Which shop orders' buyers were told that they are late; the row is the claim, so that it is told once.
create table late_notice (
  shop_order_id uuid not null,
  told_at       timestamptz not null,
  constraint pk_late_notice primary key (shop_order_id),
  constraint fk_late_notice_shop_order foreign key (shop_order_id) references shop_order (id)
);

create index ix_shop_order_due on shop_order (ship_by)
  where status in ('NEW', 'IN_PRODUCTION', 'READY_TO_SHIP', 'PARTIALLY_SHIPPED');
