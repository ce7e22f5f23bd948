create table idempotency_key (
  key text not null,
  caller text not null,
  path text not null,
  body_hash text not null,
  status integer not null,
  location text,
  etag text,
  answer text,
  created_at timestamptz not null default now(),
  constraint idempotency_key_pkey primary key (key, caller, path)
);

create index idempotency_key_age_idx on idempotency_key (created_at);
