create table scheme (
  id uuid not null constraint scheme_pkey primary key,
  code text collate "C" not null,
  name text collate "C" not null,
  grantor text collate "C" not null,
  revision bigint not null,
  view text not null,
  view_version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint scheme_natural_key unique (grantor, code)
);

create index scheme_name_idx on scheme (name, id);
create index scheme_updated_at_idx on scheme (updated_at, id);

-- Who has which status when: it begins between the first two dates and ends between the last two, all included.
create table scheme_status (
  scheme_id uuid not null constraint scheme_status_of references scheme,
  position integer not null,
  beneficiary text collate "C" not null,
  status text collate "C" not null,
  earliest_start date not null,
  latest_start date not null,
  earliest_end date not null,
  latest_end date not null,
  constraint scheme_status_pkey primary key (scheme_id, position)
);

create index scheme_status_beneficiary_idx on scheme_status (beneficiary, status, earliest_start);

create table scheme_beneficiary (
  scheme_id uuid not null constraint scheme_beneficiary_of references scheme,
  country text collate "C" not null,
  constraint scheme_beneficiary_pkey primary key (scheme_id, country)
);

create index scheme_beneficiary_country_idx on scheme_beneficiary (country);

-- What a scheme covers, by codes of the Harmonized System; each covers the codes below it.
create table scheme_product (
  scheme_id uuid not null constraint scheme_product_of references scheme,
  code text collate "C" not null,
  constraint scheme_product_pkey primary key (scheme_id, code)
);
