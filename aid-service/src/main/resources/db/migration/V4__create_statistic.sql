create table statistic (
  id uuid not null constraint statistic_pkey primary key,
  publication text collate "C" not null,
  recipient_key text collate "C" not null,
  recipient text collate "C",
  recipient_kind text collate "C" not null,
  recipient_code text collate "C",
  recipient_name text collate "C" not null,
  revision bigint not null,
  view text not null,
  view_version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint statistic_natural_key unique (publication, recipient_key)
);

create index statistic_recipient_idx on statistic (recipient, id);
create index statistic_recipient_name_idx on statistic (recipient_name, id);
create index statistic_updated_at_idx on statistic (updated_at, id);

create table statistic_value (
  statistic_id uuid not null constraint statistic_value_statistic_fkey references statistic,
  place integer not null,
  -- What breaks ties in lists: unique, and in the order of the record's own list.
  key text collate "C" not null generated always as (statistic_id::text || '/' || lpad(place::text, 5, '0')) stored,
  donor text collate "C",
  donor_code text collate "C",
  donor_name text collate "C",
  year text collate "C" not null,
  period_start date not null,
  period_end date not null,
  transaction_type text collate "C" not null,
  sector text collate "C",
  amount numeric not null,
  currency text collate "C" not null,
  price_basis text collate "C" not null,
  base_year integer,
  view text not null,
  constraint statistic_value_pkey primary key (statistic_id, place)
);

create index statistic_value_period_idx on statistic_value (period_start, key);
create index statistic_value_donor_idx on statistic_value (donor, period_start, key);
create index statistic_value_donor_code_idx on statistic_value (donor_code, period_start, key);
create index statistic_value_sector_idx on statistic_value (sector, period_start, key);

create table statistic_source (
  statistic_id uuid not null constraint statistic_source_statistic_fkey references statistic,
  source_id uuid not null,
  constraint statistic_source_pkey primary key (statistic_id, source_id)
);

create index statistic_source_source_id_idx on statistic_source (source_id);
