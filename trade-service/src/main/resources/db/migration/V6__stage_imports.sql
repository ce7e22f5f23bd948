-- The datasets that an import run has flows of, from their reading to their publication, and after it until the run is
-- cleared. One in two currencies is two here, of which only one can be published.
create table staged_dataset (
  id bigint generated always as identity constraint staged_dataset_pkey primary key,
  run_id uuid not null,
  reporter text collate "C" not null,
  frequency text collate "C" not null,
  period text collate "C" not null,
  classification text collate "C" not null,
  source_name text collate "C" not null,
  currency text collate "C" not null,
  draft text not null,
  published boolean not null default false,
  constraint staged_dataset_natural_key
    unique (run_id, reporter, frequency, period, classification, source_name, currency)
);

-- Their flows as the file has them, a key perhaps twice; a row of the file leads the flows that it tells beside. Nothing refers to another table and one index is all there is,
-- for each would be paid for each row; the index finds the rows of one dataset beside those of a million others.
create table staged_flow (
  staged_dataset_id bigint not null,
  place bigint not null,
  line bigint not null,
  leads boolean not null,
  direction text collate "C" not null,
  commodity text collate "C" not null,
  partner text collate "C" not null,
  partner2 text collate "C" not null,
  customs_procedure text collate "C" not null,
  mode_of_transport text collate "C" not null,
  value numeric not null,
  valuation text collate "C" not null,
  net_weight_kg numeric,
  quantity numeric,
  quantity_unit text collate "C",
  reported boolean,
  aggregate boolean,
  quantity_estimated boolean,
  net_weight_estimated boolean
);

create index staged_flow_dataset_idx on staged_flow (staged_dataset_id);

-- Rows stay for minutes: to freeze what was inserted is work for nothing. What a cleared run leaves is used again soon.
alter table staged_flow set (autovacuum_vacuum_insert_threshold = -1, autovacuum_vacuum_scale_factor = 0.02);
