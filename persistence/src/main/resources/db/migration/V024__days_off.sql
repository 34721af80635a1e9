-- A maker's days off stand behind the weekdays, as ISO 8601 intervals: '1,2,3,4,5 2026-12-24/2027-01-01'. One text, since
-- every promise of a date needs both, and the search index groups shops by it.
alter table shop drop constraint ck_shop_working_days;
alter table shop add constraint ck_shop_working_days
  check (working_days ~ '^[1-7](,[1-7])*( [0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2})*$');
comment on column shop.working_days is 'ISO weekday numbers, then the days off as ISO 8601 intervals';
