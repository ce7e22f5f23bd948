-- The flows as they are now. The natural key finds a series by one look-up for each of a reporter's datasets, the
-- partners of one commodity side by side; the partner index the commodities of one partner; the list index the pages.
create table flow (
  id bigint generated always as identity constraint flow_pkey primary key,
  dataset_id uuid not null,
  since_revision bigint not null,
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
  net_weight_estimated boolean,
  constraint flow_natural_key
    unique (dataset_id, direction, commodity, partner, partner2, customs_procedure, mode_of_transport)
);

create index flow_partner_idx on flow (dataset_id, partner, direction, commodity);
create index flow_list_idx on flow (dataset_id, id);

-- What flows were before: each row as it stood from one revision of its dataset until another one. Datasets that are
-- created again continue their revisions, so that these rows outlive the dataset's record, and nothing refers to it.
create table flow_past (
  id bigint not null,
  dataset_id uuid not null,
  since_revision bigint not null,
  until_revision bigint not null,
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
  net_weight_estimated boolean,
  constraint flow_past_pkey primary key (id, since_revision)
);

create index flow_past_key_idx on flow_past
  (dataset_id, direction, commodity, partner, partner2, customs_procedure, mode_of_transport, since_revision);
create index flow_past_until_idx on flow_past (dataset_id, until_revision);
