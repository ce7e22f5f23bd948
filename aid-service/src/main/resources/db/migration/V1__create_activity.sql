create table activity (
  id uuid not null constraint activity_pkey primary key,
  iati_identifier text collate "C" constraint activity_iati_identifier_key unique,
  title text collate "C" not null,
  status text collate "C" not null,
  reporting_org text collate "C",
  earliest_start date not null,
  latest_start date not null,
  earliest_end date not null,
  latest_end date not null,
  revision bigint not null,
  view text not null,
  view_version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index activity_when_idx on activity (earliest_start, id);
create index activity_title_idx on activity (title, id);
create index activity_updated_at_idx on activity (updated_at, id);
create index activity_reporting_org_idx on activity (reporting_org);

create table activity_participant (
  activity_id uuid not null constraint activity_participant_activity_fkey references activity,
  place integer not null,
  role text collate "C" not null,
  actor text collate "C",
  ref text collate "C",
  constraint activity_participant_pkey primary key (activity_id, place)
);

create index activity_participant_actor_idx on activity_participant (actor);
create index activity_participant_ref_idx on activity_participant (ref);

create table activity_recipient (
  activity_id uuid not null constraint activity_recipient_activity_fkey references activity,
  place integer not null,
  country text collate "C",
  region text collate "C",
  percentage numeric,
  constraint activity_recipient_one_check check (num_nonnulls(country, region) = 1),
  constraint activity_recipient_pkey primary key (activity_id, place)
);

create index activity_recipient_country_idx on activity_recipient (country, activity_id);

create table activity_sector (
  activity_id uuid not null constraint activity_sector_activity_fkey references activity,
  place integer not null,
  vocabulary text collate "C" not null,
  code text collate "C" not null,
  percentage numeric,
  constraint activity_sector_pkey primary key (activity_id, place)
);

create index activity_sector_code_idx on activity_sector (code, activity_id);

create table activity_transaction (
  activity_id uuid not null constraint activity_transaction_activity_fkey references activity,
  place integer not null,
  -- What breaks ties in lists: unique, and in the order of the activity's own list.
  key text collate "C" not null generated always as (activity_id::text || '/' || lpad(place::text, 5, '0')) stored,
  type text collate "C" not null,
  made_on date not null,
  amount numeric not null,
  currency text collate "C" not null,
  qualifier text collate "C" not null,
  provider text collate "C",
  receiver text collate "C",
  sector text collate "C",
  recipient_country text collate "C",
  view text not null,
  constraint activity_transaction_pkey primary key (activity_id, place)
);

create index activity_transaction_made_on_idx on activity_transaction (made_on, key);
create index activity_transaction_type_idx on activity_transaction (type, made_on, key);
create index activity_transaction_provider_idx on activity_transaction (provider, made_on, key);
create index activity_transaction_receiver_idx on activity_transaction (receiver, made_on, key);
create index activity_transaction_recipient_country_idx on activity_transaction (recipient_country, made_on, key);
create index activity_transaction_sector_idx on activity_transaction (sector, activity_id);

create table activity_budget (
  activity_id uuid not null constraint activity_budget_activity_fkey references activity,
  place integer not null,
  type text collate "C" not null,
  status text collate "C" not null,
  period_start date not null,
  period_end date not null,
  amount numeric not null,
  currency text collate "C" not null,
  constraint activity_budget_pkey primary key (activity_id, place)
);

create table activity_in_kind (
  activity_id uuid not null constraint activity_in_kind_activity_fkey references activity,
  place integer not null,
  unit text collate "C" not null,
  amount numeric not null,
  provider text collate "C",
  receiver text collate "C",
  partner text collate "C",
  constraint activity_in_kind_pkey primary key (activity_id, place)
);

create index activity_in_kind_provider_idx on activity_in_kind (provider, activity_id);

create table activity_source (
  activity_id uuid not null constraint activity_source_activity_fkey references activity,
  source_id uuid not null,
  constraint activity_source_pkey primary key (activity_id, source_id)
);

create index activity_source_source_id_idx on activity_source (source_id);
