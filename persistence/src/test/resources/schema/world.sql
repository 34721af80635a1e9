-- One valid row of everything; breaches.txt then breaks one rule at a time.
-- Ids: u(n) = 00000000-0000-7000-8000-00000000000n
create function u(n int) returns uuid language sql immutable as
  $$ select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;

insert into account (id, email, email_verified_at, password_hash, display_name, status, created_at, updated_at) values
  (u(1), 'ada@example.com', now(), 'x', 'Ada', 'ACTIVE', now(), now()),
  (u(2), 'hanna@example.com', now(), 'x', 'Hanna', 'ACTIVE', now(), now()),
  (u(3), 'admin@example.com', now(), 'x', 'Admin', 'ACTIVE', now(), now());
insert into account_role values (u(1), 'BUYER');
insert into address (id, account_id, name, line1, city, country, is_default, created_at, updated_at)
  values (u(1), u(1), 'Ada', '1 Hill Rd', 'Albany', 'US', true, now(), now());
insert into account_token values (u(1), u(1), 'VERIFY_EMAIL', 'h1', now(), null, now());
insert into throttle values ('login:ada', now(), 1);
insert into signing_key values ('k1', 'ES256', '{}', 'enc', now(), now() + interval '1 day');
insert into refresh_token (id, family_id, account_id, token_hash, audience, issued_at, expires_at)
  values (u(1), u(9), u(1), 'r1', 'store', now(), now() + interval '1 day');
insert into media (id, state, original_key, content_hash, width, height, widths, byte_size, created_at, updated_at)
  values (u(1), 'READY', 'o1', 'c1', 800, 1000, '320,640', 100, now(), now());
insert into category (id, name, slug, path) values (u(1), 'Ceramics', 'ceramics', 'ceramics'), (u(2), 'Vases', 'vases', 'ceramics/vases');
insert into shop (id, owner_id, name, slug, status, opened_at, created_at, updated_at)
  values (u(1), u(2), 'Kiln and Crow', 'kiln-and-crow', 'OPEN', now(), now(), now()),
         (u(2), u(2), 'Second Shop', 'second-shop', 'OPEN', now(), now(), now());
insert into seller_application (id, account_id, status, shop_name, craft, story, legal_name, line1, city, country, submitted_at, created_at, updated_at)
  values (u(1), u(2), 'SUBMITTED', 'Kiln', 'Pots', 'By hand', 'Hanna', '1 Hill', 'Albany', 'US', now(), now(), now());
insert into application_document values (u(1), u(1), u(1), 'my kiln');
insert into shipping_profile (id, shop_id, name, free_over_minor, created_at, updated_at)
  values (u(1), u(1), 'Standard', 10000, now(), now());
insert into shipping_rate values (u(1), u(1), 'US', 'Ground', false, 650, 200, 2, 5, 0);
insert into product (id, shop_id, category_id, shipping_profile_id, title, slug, state, price_min_minor, price_max_minor, external_ref, published_at, created_at, updated_at)
  values (u(1), u(1), u(2), u(1), 'A vase', 'a-vase', 'ACTIVE', 2400, 2400, 'ref-1', now(), now(), now()),
         (u(2), u(1), u(2), u(1), 'A jug', 'a-jug', 'ACTIVE', 9500, 9500, null, now(), now(), now());
insert into product_option values (u(1), u(1), 1, 'Glaze');
insert into option_value values (u(1), u(1), 0, 'Chalk'), (u(2), u(1), 1, 'Moss');
insert into product_variant (id, product_id, sku, value1_id, price_minor) values
  (u(1), u(1), 'VASE-1', u(1), 2400), (u(2), u(1), 'VASE-2', u(2), 2400), (u(3), u(2), 'JUG-1', null, 9500);
insert into product_image values (u(1), u(1), u(1), 0, 'A white vase', 50, 68);
insert into stock_movement values (u(1), u(1), 5, 'RECEIVE', 'first', now()), (u(2), u(3), 1, 'RECEIVE', 'first', now());
insert into tax_rate values (u(1), 'US', 'ZZ', '*', 0.0825, 'Test tax', date '2020-01-01', null);
insert into cart (id, account_id, last_activity_at, created_at, updated_at) values (u(1), u(1), now(), now(), now());
insert into cart (id, token_hash, last_activity_at, created_at, updated_at) values (u(2), 't2', now(), now(), now());
insert into cart_item values (u(1), u(1), u(1), u(1), u(1), 2, 2400, now());
insert into checkout (id, cart_id, account_id, items_minor, shipping_minor, tax_minor, total_minor, held_until, ship_country, created_at, updated_at)
  values (u(1), u(1), u(1), 4800, 850, 466, 6116, now() + interval '10 minutes', 'US', now(), now());
insert into checkout_shop (checkout_id, shop_id, shipping_rate_id, service, shipping_minor, tax_minor)
  values (u(1), u(1), u(1), 'Ground', 850, 466);
insert into checkout_item values (u(1), u(1), u(1), u(1), 2, 2400, 396, 0);
insert into stock_reservation (id, variant_id, checkout_id, quantity, expires_at, created_at)
  values (u(1), u(1), u(1), 2, now() + interval '10 minutes', now());
insert into customer_order (id, checkout_id, account_id, email, status, ship_name, ship_line1, ship_city, ship_country, currency,
    items_minor, shipping_minor, tax_minor, shipping_tax_minor, total_minor, placed_at, paid_at, created_at, updated_at)
  values (u(1), u(1), u(1), 'ada@example.com', 'NEW', 'Ada', '1 Hill Rd', 'Albany', 'US', 'USD', 4800, 850, 466, 70, 6116, now(), now(), now(), now());
insert into shop_order (id, customer_order_id, shop_id, number, status, shipping_service, currency, items_minor, shipping_minor, tax_minor, shipping_tax_minor, total_minor, arrives_from, arrives_to, created_at, updated_at)
  values (u(1), u(1), u(1), 'N-1', 'NEW', 'Ground', 'USD', 4800, 850, 466, 70, 6116, current_date, current_date + 2, now(), now());
insert into order_item (id, shop_order_id, position, product_id, variant_id, title, sku, product_slug, tax_code, returns_days, quantity, unit_price_minor, subtotal_minor, tax_minor, tax_rate, tracked)
  values (u(1), u(1), 0, u(1), u(1), 'A vase', 'VASE-1', 'a-vase', 'GENERAL', 14, 2, 2400, 4800, 396, 0.0825, true);
insert into shop_order_transition (shop_order_id, from_status, to_status, actor_kind, occurred_at)
  values (u(1), 'PENDING_PAYMENT', 'NEW', 'PROVIDER', now());
insert into payment (id, customer_order_id, provider, provider_session_id, provider_intent_id, amount_minor, captured_minor, currency, status, method_last4, captured_at, created_at, updated_at)
  values (u(1), u(1), 'STRIPE', 'cs_1', 'pi_1', 6116, 6116, 'USD', 'CAPTURED', '4242', now(), now(), now());
insert into payment_split values (u(1), u(1), 6116, 6116, 0);
insert into payment_event (id, provider, event_id, type, payload, received_at) values (u(1), 'STRIPE', 'evt_1', 't', '{}', now());
insert into shipment (id, shop_order_id, carrier, tracking_number, shipped_at, created_at, updated_at)
  values (u(1), u(1), 'UPS', '1Z1', now(), now(), now());
insert into shipment_item values (u(1), u(1), 2);
insert into tracking_event values (u(1), u(1), 'M', 'PRE_TRANSIT', 'Label made', null, timestamptz '2026-01-01 00:00Z');
insert into review (id, order_item_id, product_id, shop_id, author_id, author_name, rating, edit_until, created_at, updated_at)
  values (u(1), u(1), u(1), u(1), u(1), 'Ada', 4, now(), now(), now());
insert into favorite (id, account_id, token_hash, product_id, shop_id, created_at) values
  (u(1), u(1), null, u(1), null, now()), (u(2), u(1), null, null, u(1), now()),
  (u(3), null, 'f1', u(1), null, now()), (u(4), null, 'f1', null, u(1), now());
insert into notification (id, template, recipient, event_id, message_id, subject, body_text, body_html, created_at)
  values (u(1), 'verify', 'ada@example.com', u(1), '<m1>', 's', 't', 'h', now());
insert into import_job (id, file_name, file_hash, stored_key, created_at, updated_at) values (u(1), 'f.csv', 'h', 'k', now(), now());
insert into import_refusal values (u(1), 1, 'price', 'import.price', 'x');
insert into outbox_event values (u(1), 'OrderPaid', 'x', '{}', now());
insert into outbox_delivery (id, event_id, consumer, created_at) values (u(1), u(1), 'notification', now());
insert into inbox values ('notification', u(1), now());
insert into audit_event (occurred_at, actor_name, action, target_type, target_id) values (now(), 'system', 'shop.suspend', 'shop', '1');
insert into ledger_transaction values (u(1), 'SALE', 'PAYMENT', '1', now(), null);
insert into ledger_entry (transaction_id, account_id, debit_minor, credit_minor)
  select u(1), id, case kind when 'DISPUTE' then 6116 else 0 end, case kind when 'DISPUTE' then 0 else 6116 end
  from ledger_account where code in ('DISPUTE:PAYPAL:USD', 'SELLER_PENDING:' || u(2) || ':USD');
insert into seller_earning values (u(1), u(1), 'USD', 'PENDING', null, null);
insert into seller_reserve (id, shop_id, reason_code, note, amount_minor, placed_by, ends_on, created_at, updated_at)
  values (u(1), u(1), 'POLICY_REVIEW', 'We look at two listings', 100, u(3), current_date + 5, now(), now());
insert into refund (id, payment_id, shop_order_id, origin, reason, status, items_minor, tax_minor, amount_minor, currency, attempt, provider_refund_id, requested_by, submitted_at, created_at, updated_at)
  values (u(1), u(1), u(1), 'SELLER', 'A chip', 'SUBMITTED', 2400, 198, 2598, 'USD', 1, 're_1', u(2), now(), now(), now());
insert into refund_line values (u(1), u(1), 1, 0, 2400, 0, 198);
insert into invariant_run values (u(1), u(3), now(), 12);
insert into invariant_result values (u(1), 'I1', true, 3, 0, '{}');
select seal_audit(1, now());
insert into coupon (id, code, scope, shop_id, kind, percent, funded_by, starts_at, max_total, max_per_person, used_count, created_at, updated_at)
  values (u(1), 'SPRING10', 'SHOP', u(1), 'PERCENT', 10, 'SHOP', now() - interval '1 day', 10, 1, 1, now(), now());
insert into coupon (id, code, scope, kind, amount_minor, funded_by, starts_at, created_at, updated_at)
  values (u(2), 'HELLO5', 'PLATFORM', 'FIXED', 500, 'PLATFORM', now() - interval '1 day', now(), now());
insert into coupon_redemption (id, coupon_id, order_id, person_key, slot, person_slot, created_at)
  values (u(1), u(1), u(1), 'ada@example.com', 1, 1, now());
insert into cart_wish (cart_id, shop_id, gift_message) values (u(1), u(1), 'For you');
insert into sale_price (id, shop_id, product_id, percent, starts_at, ends_at, created_at, updated_at)
  values (u(1), u(1), u(2), 20, timestamptz '2026-01-01 00:00Z', timestamptz '2026-01-08 00:00Z', now(), now());
insert into payout_account (id, shop_id, provider, provider_account_id, status, bank_last4, created_at, updated_at)
  values (u(1), u(1), 'STRIPE', 'acct_1', 'ACTIVE', '4417', now(), now()), (u(2), u(2), 'STRIPE', 'acct_2', 'PENDING', null, now(), now());
insert into payout_run values (date '2026-11-20', now(), null);
insert into payout (id, shop_id, run_on, payout_key, amount_minor, status, send_after, created_at, updated_at)
  values (u(1), u(2), date '2026-11-20', 'payout:2:2026-11-20', 100, 'SCHEDULED', now() + interval '1 year', now(), now());
insert into payout_item select u(1), 1, e.id, false from ledger_entry e where e.credit_minor > 0 order by e.id limit 1;
insert into return_request (id, shop_order_id, number, status, cause, words, deadline, remind_at, steps, created_at, updated_at)
  values (u(1), u(1), 'N-1-R1', 'REQUESTED', 'CHANGED_MIND', 'Too small', timestamptz '2036-01-01 00:00Z', timestamptz '2035-12-31 00:00Z', 1, now(), now());
insert into return_line values (u(1), u(1), u(1), 0, 1, null, null);
insert into return_transition values (u(1), u(1), 1, null, 'REQUESTED', u(1), 'BUYER', null, now());
insert into dispute (id, payment_id, provider, provider_dispute_id, reason, status, amount_minor, fee_minor, currency, taken_at, closed_at, evidence_status, evidence_text, evidence_attempt, evidence_at, created_at, updated_at)
  values (u(1), u(1), 'STRIPE', 'dp_1', 'fraudulent', 'WON', 3518, 1500, 'USD', now(), now(), 'TAKEN', 'It arrived', 1, now(), now(), now());
insert into dispute_part values (u(1), u(1), 3518, 1500, null);
insert into reconcile_break (id, provider, kind, subject, ours, theirs, happened_at, first_seen_at, last_seen_at)
  values (u(1), 'STRIPE', 'CHARGE_NOT_OURS', 'ch_1', '-', '$1.00', now(), now(), now());
insert into cancellation_request (id, shop_order_id, reason, answer_by, asked_by, created_at, updated_at)
  values (u(1), u(1), 'The wrong color', current_date + 2, u(1), now(), now());
insert into invoice_series values (u(1), 'INVOICE', 2026, 1), (u(1), 'CREDIT_NOTE', 2026, 1);
insert into invoice (id, shop_id, shop_order_id, kind, year, serial, order_number, seller_name, buyer_name, buyer_address, currency, net_minor, tax_minor, total_minor, issued_on, issued_at)
  values (u(1), u(1), u(1), 'INVOICE', 2026, 1, 'N-1', 'Kiln and Crow', 'Ada', '1 Hill Rd', 'USD', 5650, 466, 6116, date '2026-11-20', now());
insert into invoice_line values (u(1), 0, 'ITEM', 'A vase', 2, 2400, 0, 4800, 396), (u(1), 1, 'SHIPPING', 'Ground', 1, null, 0, 850, 70);
insert into order_hold (id, shop_order_id, code, words, held_until, held_by, released_at, released_by, created_at, updated_at)
  values (u(1), u(1), 'ADDRESS', 'We asked the buyer', current_date, u(3), now(), u(3), now(), now());
insert into proof_round (id, shop_order_id, round, status, words, media_id, sent_by, remind_on, answer_by, answer, answered_by, ended_at, created_at, updated_at)
  values (u(1), u(1), 1, 'CHANGE_REQUESTED', 'Is it Ada with one d?', u(1), u(2), current_date + 2, current_date + 5, 'Ada, with one d', u(1), now(), now(), now());
