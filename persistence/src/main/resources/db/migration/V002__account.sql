-- People: accounts, what they may do, how they prove who they are.

create table account (
  id                uuid        not null,
  email             text        not null,
  email_verified_at timestamptz,
  password_hash     text        not null,
  display_name      text        not null,
  status            text        not null default 'PENDING_VERIFICATION',
  status_reason     text,
  failed_logins     int         not null default 0,
  locked_until      timestamptz,
  last_login_at     timestamptz,
  locale            text        not null default 'en-US',
  time_zone         text        not null default 'America/New_York',
  marketing_consent_at timestamptz,
  credentials_version int       not null default 0,   -- raised by a password change: older sessions and tokens end
  version           int         not null default 0,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  constraint pk_account primary key (id),
  constraint ck_account_email check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
  constraint ck_account_status check (status in ('PENDING_VERIFICATION', 'ACTIVE', 'LOCKED', 'SUSPENDED', 'ANONYMISED')),
  constraint ck_account_active_verified check (status <> 'ACTIVE' or email_verified_at is not null),
  constraint ck_account_display_name check (length(display_name) between 1 and 80),
  constraint ck_account_failed_logins check (failed_logins >= 0)
);
create unique index uq_account_email on account (lower(email));

create table account_role (
  account_id uuid not null,
  role       text not null,
  constraint pk_account_role primary key (account_id, role),
  constraint fk_account_role_account foreign key (account_id) references account (id),
  constraint ck_account_role_role check (role in ('BUYER', 'SELLER', 'SUPPORT', 'MODERATOR', 'FINANCE', 'ADMIN', 'OPS'))
);

create table address (
  id          uuid not null,
  account_id  uuid not null,
  kind        text not null default 'SHIPPING',
  name        text not null,
  company     text,
  line1       text not null,
  line2       text,
  city        text not null,
  region      text,
  postal_code text,
  country     text not null,
  phone       text,
  is_default  boolean not null default false,
  version     int  not null default 0,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  constraint pk_address primary key (id),
  constraint fk_address_account foreign key (account_id) references account (id),
  constraint ck_address_kind check (kind in ('SHIPPING', 'BILLING', 'ORIGIN', 'RETURNS')),
  constraint ck_address_country check (country ~ '^[A-Z]{2}$'),
  constraint ck_address_lengths check (length(name) <= 100 and length(line1) <= 100 and length(city) <= 100)
);
create unique index uq_address_default on address (account_id, kind) where is_default;
create index ix_address_account on address (account_id);

-- One-time proofs sent by mail. Only the hash is kept.
create table account_token (
  id          uuid        not null,
  account_id  uuid        not null,
  purpose     text        not null,
  token_hash  text        not null,
  expires_at  timestamptz not null,
  used_at     timestamptz,
  created_at  timestamptz not null,
  constraint pk_account_token primary key (id),
  constraint fk_account_token_account foreign key (account_id) references account (id),
  constraint uq_account_token_hash unique (token_hash),
  constraint ck_account_token_purpose check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD'))
);
create index ix_account_token_account on account_token (account_id, purpose);

-- Attempts by address and by account in a window: the throttle's memory, shared by all nodes.
create table throttle (
  bucket       text        not null,
  window_start timestamptz not null,
  hits         int         not null,
  constraint pk_throttle primary key (bucket, window_start),
  constraint ck_throttle_hits check (hits > 0)
);

-- Keys that sign our tokens; the private part is encrypted with the master key.
create table signing_key (
  kid         text        not null,
  algorithm   text        not null,
  public_jwk  jsonb       not null,
  private_enc text        not null,
  created_at  timestamptz not null,
  retires_at  timestamptz not null,
  constraint pk_signing_key primary key (kid),
  constraint ck_signing_key_algorithm check (algorithm in ('ES256', 'RS256')),
  constraint ck_signing_key_dates check (retires_at > created_at)
);

create table refresh_token (
  id          uuid        not null,
  family_id   uuid        not null,
  account_id  uuid        not null,
  token_hash  text        not null,
  audience    text        not null,
  issued_at   timestamptz not null,
  expires_at  timestamptz not null,
  rotated_at  timestamptz,
  revoked_at  timestamptz,
  constraint pk_refresh_token primary key (id),
  constraint fk_refresh_token_account foreign key (account_id) references account (id),
  constraint uq_refresh_token_hash unique (token_hash),
  constraint ck_refresh_token_audience check (audience in ('store', 'seller', 'admin')),
  constraint ck_refresh_token_dates check (expires_at > issued_at)
);
create index ix_refresh_token_family on refresh_token (family_id);
create index ix_refresh_token_account on refresh_token (account_id) where revoked_at is null;
