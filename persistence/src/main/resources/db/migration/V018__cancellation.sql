-- Orders that do not come: what buyers ask, what makers answer, and what the market paid of them.

create table cancellation_request (
  id            uuid not null,
  shop_order_id uuid not null,
  reason        text not null,                  -- the maker reads it
  status        text not null default 'ASKED',
  answer_by     date not null,                  -- the last day for an answer; then silence is a yes
  asked_by      uuid,                           -- null: a guest
  answer        text,                           -- why not; the buyer reads it
  answered_by   uuid,                           -- null: nobody had to
  answered_at   timestamptz,
  version       int  not null default 0,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  constraint pk_cancellation_request primary key (id),
  constraint fk_cancellation_request_shop_order foreign key (shop_order_id) references shop_order (id),
  constraint fk_cancellation_request_asker foreign key (asked_by) references account (id),
  constraint fk_cancellation_request_answerer foreign key (answered_by) references account (id),
  constraint uq_cancellation_request_once unique (shop_order_id),
  constraint ck_cancellation_request_reason check (length(reason) between 1 and 500),
  constraint ck_cancellation_request_status check (status in ('ASKED', 'ACCEPTED', 'REFUSED', 'TIMED_OUT', 'OVERTAKEN')),
  constraint ck_cancellation_request_answered check ((status = 'ASKED') = (answered_at is null)),
  constraint ck_cancellation_request_answer check ((status = 'REFUSED') = (answer is not null) and length(answer) <= 500)
);
create index ix_cancellation_request_due on cancellation_request (answer_by) where status = 'ASKED';
create index ix_shop_order_not_begun on shop_order (ship_by) where status = 'NEW';

alter table refund
  add column platform_shipping_minor bigint not null default 0, -- the market's part of the postage; the buyer gets none of it
  add constraint ck_refund_platform_shipping check (platform_shipping_minor >= 0);
