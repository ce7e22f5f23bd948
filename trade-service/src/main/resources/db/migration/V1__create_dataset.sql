create table dataset (
  id uuid not null constraint dataset_pkey primary key,
  reporter text collate "C" not null,
  frequency text collate "C" not null,
  period text collate "C" not null,
  period_start date not null,
  period_end date not null,
  classification text collate "C" not null,
  source_name text collate "C" not null,
  flow_count bigint not null,
  revision bigint not null,
  view text not null,
  view_version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint dataset_natural_key unique (reporter, frequency, period, classification, source_name)
);

create index dataset_period_idx on dataset (period, id);
create index dataset_updated_at_idx on dataset (updated_at, id);
