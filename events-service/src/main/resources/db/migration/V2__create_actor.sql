create table actor (
  code text collate "C" not null constraint actor_pkey primary key,
  kind text not null constraint actor_kind_known check (kind in ('country', 'organisation', 'person')),
  name text collate "C" not null,
  country text,
  part_of_record text collate "C" constraint actor_part_of_fkey references actor (code),
  revision bigint not null,
  view text not null,
  view_version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index actor_name_idx on actor (name, code);
create index actor_updated_at_idx on actor (updated_at, code);
create index actor_kind_idx on actor (kind, code);
create index actor_country_idx on actor (country, code);
create index actor_part_of_idx on actor (part_of_record);

create table actor_alias (
  actor text collate "C" not null constraint actor_alias_actor_fkey references actor (code),
  ordinal integer not null,
  alias text collate "C" not null,
  constraint actor_alias_pkey primary key (actor, ordinal)
);

create table actor_office (
  actor text collate "C" not null constraint actor_office_actor_fkey references actor (code),
  ordinal integer not null,
  title text not null,
  office_of text collate "C",
  office_of_record text collate "C" constraint actor_office_of_fkey references actor (code),
  when_start_min date not null,
  when_start_max date not null,
  when_end_min date not null,
  when_end_max date not null,
  constraint actor_office_pkey primary key (actor, ordinal)
);

create index actor_office_of_idx on actor_office (office_of);
create index actor_office_of_record_idx on actor_office (office_of_record);

create table actor_membership (
  actor text collate "C" not null constraint actor_membership_actor_fkey references actor (code),
  ordinal integer not null,
  organisation text collate "C" not null constraint actor_membership_organisation_fkey references actor (code),
  role text not null,
  when_start_min date not null,
  when_start_max date not null,
  when_end_min date not null,
  when_end_max date not null,
  constraint actor_membership_pkey primary key (actor, ordinal)
);

create index actor_membership_organisation_idx on actor_membership (organisation, actor);
