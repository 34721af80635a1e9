-- What a maker shows a buyer before making, round by round. While one is open, or a change is asked for, the order waits.
create table proof_round (
  id            uuid not null,
  shop_order_id uuid not null,
  round         int  not null,                  -- 1, 2, …: the version of what is shown
  status        text not null default 'SENT',
  words         text not null,                  -- a question, or what the picture shows
  media_id      uuid,
  sent_by       uuid not null,
  remind_on     date not null,                  -- moves with a hold, as the last day does
  answer_by     date not null,                  -- the last day; after it the maker may go on or cancel
  reminded_at   timestamptz,
  answer        text,                           -- what the buyer wants changed, or the answer to a question
  answered_by   uuid,                           -- null: a guest, time, or the next round
  ended_at      timestamptz,
  version       int  not null default 0,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  constraint pk_proof_round primary key (id),
  constraint fk_proof_round_shop_order foreign key (shop_order_id) references shop_order (id),
  constraint fk_proof_round_media foreign key (media_id) references media (id),
  constraint fk_proof_round_sender foreign key (sent_by) references account (id),
  constraint fk_proof_round_answerer foreign key (answered_by) references account (id),
  constraint uq_proof_round_round unique (shop_order_id, round),
  constraint ck_proof_round_round check (round between 1 and 5),
  constraint ck_proof_round_status check (status in ('SENT', 'APPROVED', 'CHANGE_REQUESTED', 'EXPIRED', 'SUPERSEDED')),
  constraint ck_proof_round_words check (length(words) between 1 and 1000),
  constraint ck_proof_round_days check (remind_on <= answer_by),
  constraint ck_proof_round_ended check ((status = 'SENT') = (ended_at is null)),
  constraint ck_proof_round_answer check ((status = 'CHANGE_REQUESTED') = (answer is not null) and (answer is null or length(answer) between 1 and 1000)),
  constraint ck_proof_round_answerer check (answered_by is null or status in ('APPROVED', 'CHANGE_REQUESTED'))
);
create unique index uq_proof_round_open on proof_round (shop_order_id) where status = 'SENT';
create index ix_proof_round_due on proof_round (answer_by) where status = 'SENT';

-- a picture for the eyes of a few lies apart from those that anybody may fetch
alter table media add column restricted boolean not null default false;
