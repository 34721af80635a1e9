-- What an order costs beside its things: discounts (and who pays them), gift wrap, and the tax on each.

alter table order_item
  add column seller_discount_minor   bigint not null default 0,
  add column platform_discount_minor bigint not null default 0,
  add constraint ck_order_item_discount check (seller_discount_minor >= 0 and platform_discount_minor >= 0 and seller_discount_minor + platform_discount_minor <= subtotal_minor);

alter table shop_order
  add column discount_minor          bigint not null default 0,  -- all discounts on items
  add column platform_discount_minor bigint not null default 0,  -- the part of it the market pays the maker
  add column platform_shipping_minor bigint not null default 0,  -- what the market pays of the postage; shipping_minor is without it
  add column wrap_minor              bigint not null default 0,
  add column shipping_tax_minor      bigint not null default 0,
  add column wrap_tax_minor          bigint not null default 0,
  add column shop_coupon             text,
  add column platform_coupon         text,
  add column gift_wrapped            boolean not null default false,
  add column gift_message            text,
  add column hide_prices             boolean not null default false,
  drop constraint ck_shop_order_total,
  add constraint ck_shop_order_total check (total_minor = items_minor - discount_minor + shipping_minor + wrap_minor + tax_minor and items_minor > 0 and shipping_minor >= 0 and wrap_minor >= 0 and tax_minor >= 0),
  add constraint ck_shop_order_discount check (discount_minor between 0 and items_minor and platform_discount_minor between 0 and discount_minor and platform_shipping_minor >= 0),
  add constraint ck_shop_order_tax check (shipping_tax_minor >= 0 and wrap_tax_minor >= 0 and shipping_tax_minor + wrap_tax_minor <= tax_minor),
  add constraint ck_shop_order_gift check (length(gift_message) <= 300 and (gift_wrapped or wrap_minor = 0));
update shop_order s set shipping_tax_minor =
  s.tax_minor - (select coalesce(sum(i.tax_minor), 0) from order_item i where i.shop_order_id = s.id);

alter table customer_order
  add column discount_minor          bigint not null default 0,
  add column platform_discount_minor bigint not null default 0,
  add column platform_shipping_minor bigint not null default 0,
  add column wrap_minor              bigint not null default 0,
  add column shipping_tax_minor      bigint not null default 0,
  add column wrap_tax_minor          bigint not null default 0,
  drop constraint ck_customer_order_total,
  add constraint ck_customer_order_total check (total_minor = items_minor - discount_minor + shipping_minor + wrap_minor + tax_minor and items_minor > 0 and shipping_minor >= 0 and wrap_minor >= 0 and tax_minor >= 0),
  add constraint ck_customer_order_discount check (discount_minor between 0 and items_minor and platform_discount_minor between 0 and discount_minor and platform_shipping_minor >= 0),
  add constraint ck_customer_order_tax check (shipping_tax_minor >= 0 and wrap_tax_minor >= 0 and shipping_tax_minor + wrap_tax_minor <= tax_minor);
update customer_order o set shipping_tax_minor =
  (select sum(s.shipping_tax_minor) from shop_order s where s.customer_order_id = o.id);

alter table checkout
  add column discount_minor bigint not null default 0,
  add column wrap_minor     bigint not null default 0,
  drop constraint ck_checkout_totals,
  add constraint ck_checkout_totals check (items_minor >= 0 and discount_minor between 0 and items_minor and shipping_minor >= 0 and wrap_minor >= 0 and tax_minor >= 0 and total_minor = items_minor - discount_minor + shipping_minor + wrap_minor + tax_minor);

alter table checkout_shop
  add column discount_minor bigint not null default 0,
  add column wrap_minor     bigint not null default 0,
  drop constraint ck_checkout_shop_amounts,
  add constraint ck_checkout_shop_amounts check (discount_minor >= 0 and shipping_minor >= 0 and wrap_minor >= 0 and tax_minor >= 0);

alter table checkout_item
  add column seller_discount_minor   bigint not null default 0,
  add column platform_discount_minor bigint not null default 0,
  add constraint ck_checkout_item_discount check (seller_discount_minor >= 0 and platform_discount_minor >= 0 and seller_discount_minor + platform_discount_minor <= unit_price_minor * quantity);
