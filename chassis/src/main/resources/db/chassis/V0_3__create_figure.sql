create table figure (
  id uuid constraint figure_pkey primary key,
  measure text collate "C" not null,
  kind text collate "C" not null,
  subject text collate "C" not null,
  counterpart text collate "C",
  unit text collate "C" not null,
  sector text collate "C",
  commodity text collate "C",
  certainty text collate "C" not null,
  -- Infinite where the period is open or approximate.
  period_earliest_start date not null,
  period_latest_start date not null,
  period_earliest_end date not null,
  period_latest_end date not null,
  revision bigint not null,
  view text not null,
  view_version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- What a check reads: all on one measure of one subject.
create index figure_subject_idx on figure (subject, measure, counterpart);
create index figure_counterpart_idx on figure (counterpart, measure);
create index figure_period_idx on figure (period_earliest_start, id);
create index figure_updated_at_idx on figure (updated_at, id);
