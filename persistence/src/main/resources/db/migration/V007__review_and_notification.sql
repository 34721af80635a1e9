-- Reviews with their roll-ups, notifications, imports.

create table product_rating (
  product_id uuid not null,
  sum        bigint not null default 0,
  count      int    not null default 0,
  constraint pk_product_rating primary key (product_id),
  constraint fk_product_rating_product foreign key (product_id) references product (id),
  constraint ck_product_rating check (count >= 0 and sum between count and count * 5)
);

create table shop_rating (
  shop_id uuid not null,
  sum     bigint not null default 0,
  count   int    not null default 0,
  constraint pk_shop_rating primary key (shop_id),
  constraint fk_shop_rating_shop foreign key (shop_id) references shop (id),
  constraint ck_shop_rating check (count >= 0 and sum between count and count * 5)
);

create table review (
  id            uuid not null,
  order_item_id uuid not null,
  product_id    uuid not null,
  shop_id       uuid not null,
  author_id     uuid,                          -- null: a guest, known by the order
  author_name   text not null,
  rating        int  not null,
  body          text not null default '',
  state         text not null default 'PUBLISHED',
  state_reason  text,
  reply         text,
  replied_at    timestamptz,
  edited_at     timestamptz,
  edit_until    timestamptz not null,
  version       int  not null default 0,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  constraint pk_review primary key (id),
  constraint fk_review_order_item foreign key (order_item_id) references order_item (id),
  constraint fk_review_product foreign key (product_id) references product (id),
  constraint fk_review_shop foreign key (shop_id) references shop (id),
  constraint fk_review_author foreign key (author_id) references account (id),
  constraint uq_review_order_item unique (order_item_id),
  constraint ck_review_rating check (rating between 1 and 5),
  constraint ck_review_state check (state in ('PUBLISHED', 'HIDDEN', 'REMOVED')),
  constraint ck_review_body check (length(body) <= 4000),
  constraint ck_review_reply check ((reply is null) = (replied_at is null) and length(reply) <= 2000)
);
create index ix_review_product on review (product_id, created_at desc) where state = 'PUBLISHED';
create index ix_review_shop on review (shop_id, created_at desc) where state = 'PUBLISHED';

create function open_product_rating() returns trigger language plpgsql as $$
begin
  insert into product_rating (product_id) values (new.id);
  return null;
end $$;
create trigger product_rating_opens after insert on product for each row execute function open_product_rating();

create function open_shop_rating() returns trigger language plpgsql as $$
begin
  insert into shop_rating (shop_id) values (new.id);
  return null;
end $$;
create trigger shop_rating_opens after insert on shop for each row execute function open_shop_rating();

-- Only published reviews count; a change of rating or of state moves the sums by the difference.
create function roll_up_rating() returns trigger language plpgsql as $$
declare
  was int := 0; was_n int := 0; now_is int := 0; now_n int := 0;
  of_product uuid; of_shop uuid;
begin
  if tg_op <> 'INSERT' then
    of_product := old.product_id; of_shop := old.shop_id;
    if old.state = 'PUBLISHED' then was := old.rating; was_n := 1; end if;
  end if;
  if tg_op <> 'DELETE' then
    of_product := new.product_id; of_shop := new.shop_id;
    if new.state = 'PUBLISHED' then now_is := new.rating; now_n := 1; end if;
  end if;
  if was <> now_is or was_n <> now_n then
    update product_rating set sum = sum + now_is - was, count = count + now_n - was_n where product_id = of_product;
    update shop_rating set sum = sum + now_is - was, count = count + now_n - was_n where shop_id = of_shop;
  end if;
  return null;
end $$;
create trigger review_rating_rollup after insert or update or delete on review for each row execute function roll_up_rating();

-- A review stays with the thing it was written for; the sums rely on it.
create function review_target_guard() returns trigger language plpgsql as $$
begin
  if new.product_id <> old.product_id or new.shop_id <> old.shop_id or new.order_item_id <> old.order_item_id then
    raise exception 'a review keeps its item' using errcode = 'restrict_violation', constraint = 'review_target_guard';
  end if;
  return new;
end $$;
create trigger review_target_guard before update on review for each row execute function review_target_guard();

create table notification (
  id           uuid not null,
  template     text not null,
  recipient    text not null,
  account_id   uuid,
  event_id     uuid not null,
  message_id   text not null,                  -- RFC 5322 id made of event, recipient and template
  subject      text not null,
  body_text    text not null,
  body_html    text not null,
  status       text not null default 'QUEUED',
  attempts     int  not null default 0,
  error        text,
  created_at   timestamptz not null,
  sent_at      timestamptz,
  version      int  not null default 0,
  constraint pk_notification primary key (id),
  constraint uq_notification_once unique (event_id, recipient, template),
  constraint uq_notification_message unique (message_id),
  constraint ck_notification_status check (status in ('QUEUED', 'SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED', 'SUPPRESSED', 'FAILED', 'DEAD')),
  constraint ck_notification_sent check (status <> 'SENT' or sent_at is not null)
);
create index ix_notification_account on notification (account_id, created_at desc);
create index ix_notification_open on notification (created_at) where status in ('QUEUED', 'FAILED');

create table import_job (
  id            uuid not null,
  started_by    uuid,
  file_name     text not null,
  file_hash     text not null,
  stored_key    text not null,
  status        text not null default 'RUNNING',
  rows_read     int  not null default 0,
  rows_created  int  not null default 0,
  rows_updated  int  not null default 0,
  rows_unchanged int not null default 0,
  rows_refused  int  not null default 0,
  rows_total    int,
  error         text,
  version       int  not null default 0,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  finished_at   timestamptz,
  constraint pk_import_job primary key (id),
  constraint ck_import_job_status check (status in ('RUNNING', 'FINISHED', 'FAILED')),
  constraint ck_import_job_counts check (rows_read = rows_created + rows_updated + rows_unchanged + rows_refused),
  constraint ck_import_job_finished check (status = 'RUNNING' or finished_at is not null)
);
create unique index uq_import_job_running on import_job (file_hash) where status = 'RUNNING';

create table import_refusal (
  job_id     uuid not null,
  row_number int  not null,
  column_name text not null,
  code       text not null,
  value      text,
  constraint pk_import_refusal primary key (job_id, row_number, column_name),
  constraint fk_import_refusal_job foreign key (job_id) references import_job (id),
  constraint ck_import_refusal_row check (row_number > 0)
);
