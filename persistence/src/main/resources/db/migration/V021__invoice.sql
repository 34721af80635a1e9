-- Invoices of makers' parts and credit notes of refunds, each in a series without a gap per shop, kind and year.

create table invoice_series (
  shop_id uuid not null,
  kind    text not null,
  year    int  not null,
  last    int  not null,
  constraint pk_invoice_series primary key (shop_id, kind, year),
  constraint fk_invoice_series_shop foreign key (shop_id) references shop (id),
  constraint ck_invoice_series_kind check (kind in ('INVOICE', 'CREDIT_NOTE')),
  constraint ck_invoice_series_last check (last > 0 and year > 2000)
);

-- The next number of a series. Its row stays locked until the transaction ends, so a rival waits, and what is
-- rolled back gives its number back. A number that would leave a gap is refused by invoice_follows.
create function next_invoice_number(of_shop uuid, of_kind text, of_year int) returns int language sql as $$
  insert into invoice_series as s (shop_id, kind, year, last) values (of_shop, of_kind, of_year, 1)
  on conflict on constraint pk_invoice_series do update set last = s.last + 1
  returning last
$$;

create table invoice (
  id            uuid not null,
  shop_id       uuid not null,
  shop_order_id uuid not null,
  kind          text not null,
  year          int  not null,
  serial        int  not null,
  corrects_id   uuid,                            -- a credit note: the invoice it takes back a part of
  refund_id     uuid,
  order_number  text not null,
  seller_name   text not null,
  buyer_name    text not null,
  buyer_address text not null,
  reason        text,
  currency      text not null,
  net_minor     bigint not null,
  tax_minor     bigint not null,
  total_minor   bigint not null,
  issued_on     date not null,                   -- by the market's own clock; its year is the series'
  issued_at     timestamptz not null,
  constraint pk_invoice primary key (id),
  constraint fk_invoice_shop_order foreign key (shop_order_id) references shop_order (id),
  constraint fk_invoice_series foreign key (shop_id, kind, year) references invoice_series (shop_id, kind, year),
  constraint fk_invoice_corrects foreign key (corrects_id) references invoice (id),
  constraint fk_invoice_refund foreign key (refund_id) references refund (id),
  constraint uq_invoice_serial unique (shop_id, kind, year, serial),
  constraint uq_invoice_refund unique (refund_id),
  constraint ck_invoice_serial check (serial > 0),
  constraint ck_invoice_year check (year = extract(year from issued_on)),
  constraint ck_invoice_total check (total_minor = net_minor + tax_minor and (net_minor >= 0 or kind = 'CREDIT_NOTE') and tax_minor >= 0 and total_minor > 0),
  constraint ck_invoice_credit check ((kind = 'CREDIT_NOTE') = (refund_id is not null) and (refund_id is null) = (corrects_id is null))
);
create unique index uq_invoice_shop_order on invoice (shop_order_id) where kind = 'INVOICE';
create index ix_invoice_shop_order on invoice (shop_order_id, issued_at);

create table invoice_line (
  invoice_id     uuid not null,
  position       int  not null,
  kind           text not null,                  -- an AMOUNT below zero: what the maker keeps of what came back worse
  words          text not null default '',       -- title and options of a thing, the service of a parcel
  quantity       int  not null,
  unit_minor     bigint,                         -- null where a share of a line goes back
  discount_minor bigint not null default 0,
  net_minor      bigint not null,
  tax_minor      bigint not null,
  constraint pk_invoice_line primary key (invoice_id, position),
  constraint fk_invoice_line_invoice foreign key (invoice_id) references invoice (id),
  constraint ck_invoice_line_kind check (kind in ('ITEM', 'SHIPPING', 'WRAP', 'AMOUNT')),
  constraint ck_invoice_line_amounts check (quantity > 0 and (net_minor >= 0 or kind = 'AMOUNT') and tax_minor >= 0 and discount_minor >= 0 and net_minor = coalesce(unit_minor * quantity - discount_minor, net_minor))
);

create trigger invoice_append_only before update or delete on invoice
  for each row execute function refuse_change();
create trigger invoice_no_truncate before truncate on invoice
  for each statement execute function refuse_change();
create trigger invoice_line_append_only before update or delete on invoice_line
  for each row execute function refuse_change();
create trigger invoice_line_no_truncate before truncate on invoice_line
  for each statement execute function refuse_change();

-- At the end of the transaction the lines make up the invoice, and its number is the next one of its series.
create function invoice_adds_up() returns trigger language plpgsql as $$
declare
  paper invoice; net bigint; tax bigint;
begin
  if tg_table_name = 'invoice' then
    paper := new;
  else
    select * into paper from invoice where id = new.invoice_id;
  end if;
  select coalesce(sum(net_minor), 0), coalesce(sum(tax_minor), 0) into net, tax
    from invoice_line where invoice_id = paper.id;
  if net <> paper.net_minor or tax <> paper.tax_minor then
    raise exception 'invoice_adds_up: % + % in the lines, % + % on the invoice', net, tax, paper.net_minor, paper.tax_minor
      using errcode = 'check_violation', constraint = 'invoice_adds_up';
  end if;
  return null;
end $$;
create constraint trigger invoice_adds_up after insert on invoice
  deferrable initially deferred for each row execute function invoice_adds_up();
create constraint trigger invoice_line_adds_up after insert on invoice_line
  deferrable initially deferred for each row execute function invoice_adds_up();

create function invoice_follows() returns trigger language plpgsql as $$
begin
  if new.serial > 1 and not exists (select 1 from invoice where shop_id = new.shop_id and kind = new.kind
      and year = new.year and serial = new.serial - 1) then
    raise exception 'invoice_follows: % % of % has no number before it', new.kind, new.serial, new.year
      using errcode = 'check_violation', constraint = 'invoice_follows';
  end if;
  return null;
end $$;
create constraint trigger invoice_follows after insert on invoice
  deferrable initially deferred for each row execute function invoice_follows();
