-- What buyers send back: asked, answered, on its way, looked at, paid back. By line and units.

create table return_request (
  id              uuid not null,
  shop_order_id   uuid not null,
  number          text not null,             -- '<shop order number>-R<n>'
  status          text not null,
  cause           text not null,
  words           text,                      -- the buyer's own
  instructions    text,                      -- the maker's: where and how to send it
  tracking_number text,
  answer          text,                      -- why not, or why less; what the buyer reads
  refund_id       uuid,
  deadline        timestamptz,               -- when the market moves it on by itself
  remind_at       timestamptz,
  steps           int not null,              -- how many transitions it has had
  version         int not null default 0,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint pk_return_request primary key (id),
  constraint fk_return_request_shop_order foreign key (shop_order_id) references shop_order (id),
  constraint fk_return_request_refund foreign key (refund_id) references refund (id),
  constraint uq_return_request_number unique (number),
  constraint uq_return_request_refund unique (refund_id),
  constraint ck_return_request_status check (status in ('REQUESTED', 'APPROVED', 'DECLINED', 'CANCELLED', 'IN_TRANSIT', 'RECEIVED', 'INSPECTED', 'REFUNDED', 'REJECTED', 'CLOSED')),
  constraint ck_return_request_cause check (cause in ('CHANGED_MIND', 'DAMAGED', 'NOT_AS_DESCRIBED', 'WRONG_ITEM')),
  constraint ck_return_request_words check (length(words) between 1 and 1000 and length(instructions) between 1 and 1000),
  constraint ck_return_request_answer check (length(answer) between 1 and 500),
  constraint ck_return_request_answered check (status not in ('DECLINED', 'REJECTED') or answer is not null),
  constraint ck_return_request_tracking check (length(tracking_number) between 1 and 100),
  constraint ck_return_request_refunded check (refund_id is null or status in ('REFUNDED', 'CLOSED')),
  constraint ck_return_request_deadline check ((deadline is not null) = (status in ('REQUESTED', 'APPROVED', 'REJECTED'))),
  constraint ck_return_request_reminder check (remind_at is null or status in ('REQUESTED', 'APPROVED')),
  constraint ck_return_request_steps check (steps > 0)
);
create index ix_return_request_shop_order on return_request (shop_order_id);
create index ix_return_request_deadline on return_request (deadline) where deadline is not null;
create index ix_return_request_reminder on return_request (remind_at) where remind_at is not null;

create table return_line (
  id            uuid not null,
  return_id     uuid not null,
  order_item_id uuid not null,
  position      int not null,
  units         int not null,
  accepted      int,                         -- units paid back; null until they were looked at
  restocked     int,                         -- of them, units fit to sell again
  constraint pk_return_line primary key (id),
  constraint fk_return_line_return foreign key (return_id) references return_request (id),
  constraint fk_return_line_item foreign key (order_item_id) references order_item (id),
  constraint uq_return_line_item unique (return_id, order_item_id),
  constraint ck_return_line_units check (units > 0),
  constraint ck_return_line_accepted check (accepted between 0 and units),
  constraint ck_return_line_restocked check ((accepted is null) = (restocked is null) and restocked between 0 and accepted)
);
create index ix_return_line_item on return_line (order_item_id);

-- Every transition of a return: who, when, from, to, why.
create table return_transition (
  id          uuid not null,
  return_id   uuid not null,
  step        int not null,
  from_status text,
  to_status   text not null,
  actor_id    uuid,                          -- null: the system, or a guest
  actor_kind  text not null,
  reason      text,
  occurred_at timestamptz not null,
  constraint pk_return_transition primary key (id),
  constraint fk_return_transition_return foreign key (return_id) references return_request (id),
  constraint uq_return_transition_step unique (return_id, step),
  constraint ck_return_transition_actor check (actor_kind in ('BUYER', 'SELLER', 'ADMIN', 'SYSTEM', 'PROVIDER')),
  constraint ck_return_transition_move check (from_status is distinct from to_status)
);
create trigger return_transition_append_only before update or delete on return_transition
  for each row execute function refuse_change();

-- What a maker keeps of a returned thing's price is a goodwill below zero; nothing else may be.
alter table refund
  drop constraint ck_refund_amount,
  add constraint ck_refund_amount check (amount_minor > 0 and items_minor >= 0 and shipping_minor >= 0 and wrap_minor >= 0 and tax_minor >= 0 and (goodwill_minor >= 0 or origin = 'RETURN') and amount_minor = items_minor + shipping_minor + wrap_minor + tax_minor + goodwill_minor);

-- Delivered orders that wait for their last day to send something back.
create index ix_shop_order_delivered on shop_order (delivered_at) where status = 'DELIVERED';
