-- PayPal is compared with us as Stripe is, and says itself how long a capture waits.
insert into reconcile_cursor (provider, next_at) values ('PAYPAL', now());
alter table payment add column pending_at timestamptz; -- the provider said then that the money is still under way
