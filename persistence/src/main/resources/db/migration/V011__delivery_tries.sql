-- What became of a delivery between its sending and its end: how often its consumer failed, and when last.
alter table outbox_delivery
  add column tries    int not null default 0,
  add column tried_at timestamptz,
  add constraint ck_outbox_delivery_tries check (tries >= 0 and (tries = 0) = (tried_at is null));
