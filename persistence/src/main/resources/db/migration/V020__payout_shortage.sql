-- Our balance at the provider may not suffice, or the maker's there may not be ready yet: then the payout waits.

-- The office is told once per run, however many makers wait.
alter table payout_run add column short_told_at timestamptz;

-- A definite no uses a key up, that of the leg to the bank too.
alter table payout add column bank_attempt int not null default 1,
  add constraint ck_payout_bank_attempt check (bank_attempt > 0);
