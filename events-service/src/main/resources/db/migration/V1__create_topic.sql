create table topic (
  code text collate "C" not null constraint topic_pkey primary key,
  name text collate "C" not null,
  revision bigint not null,
  view text not null,
  view_version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index topic_name_idx on topic (name, code);
create index topic_updated_at_idx on topic (updated_at, code);
