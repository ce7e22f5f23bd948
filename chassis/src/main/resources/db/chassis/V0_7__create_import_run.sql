-- One row for each import run: what was asked, how far it is, and who works on it.
create table import_run (
  id uuid constraint import_run_pkey primary key,
  -- The path at which clients find it.
  self text not null,
  format text collate "C" not null,
  request text not null,
  phase text collate "C" not null constraint import_run_phase check (
    phase in ('waiting', 'queued', 'running', 'publishing', 'completed', 'failed', 'cancelled')),
  created_by text not null,
  created_at timestamptz not null default clock_timestamp(),
  -- Counts the tries to send the content; a chunk of an earlier one is refused.
  upload bigint not null default 0,
  bytes_received bigint not null default 0,
  sha256 text,
  queued_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  -- Rises with each worker that takes the run; what an earlier one still tries to commit is refused.
  token bigint not null default 0,
  lease_until timestamptz,
  -- Workers that took it since it last came forward.
  attempts integer not null default 0,
  -- Rows and rejections of the file that are committed: a worker that goes on passes over so many.
  found bigint not null default 0,
  bytes_read bigint not null default 0,
  rows_created bigint not null default 0,
  rows_changed bigint not null default 0,
  rows_unchanged bigint not null default 0,
  rows_rejected bigint not null default 0,
  rows_removed bigint not null default 0,
  rows_staged bigint not null default 0,
  rejections bigint not null default 0,
  summary text,
  failure text,
  -- Whether the content and what was kept for the work on it is gone.
  cleared boolean not null default false
);

create index import_run_created_at_idx on import_run (created_at, id);
create index import_run_format_idx on import_run (format, created_at);
-- What workers, the quota and the clearing look at: few rows, however many runs there were.
create index import_run_open_idx on import_run (phase) where not cleared;
create index import_run_finished_at_idx on import_run (finished_at) where cleared;

-- The file, in parts, so that any replica can read it in constant memory.
create table import_part (
  run_id uuid not null constraint import_part_run_fkey references import_run on delete cascade,
  number integer not null,
  bytes bytea not null,
  constraint import_part_pkey primary key (run_id, number)
);
-- To compress a part again that is read once costs more than it saves.
alter table import_part alter column bytes set storage external;

-- The keys that a run has seen: a second row of the same key is a rejection. Hashed, for a key can be longer than an
-- entry of an index.
create table import_key (
  run_id uuid not null constraint import_key_run_fkey references import_run on delete cascade,
  key_hash bytea not null,
  place bigint not null,
  line bigint not null,
  constraint import_key_pkey primary key (run_id, key_hash)
);

-- Rows of a run that writes nothing before all of the file was read. A batch is what was committed together.
create table import_row (
  run_id uuid not null constraint import_row_run_fkey references import_run on delete cascade,
  batch bigint not null,
  place bigint not null,
  line bigint not null,
  col bigint not null,
  key text,
  json text not null,
  constraint import_row_pkey primary key (run_id, batch, place)
);

create table import_rejection (
  run_id uuid not null constraint import_rejection_run_fkey references import_run on delete cascade,
  number bigint not null,
  rule text collate "C" not null,
  view text not null,
  constraint import_rejection_pkey primary key (run_id, number)
);

create index import_rejection_rule_idx on import_rejection (run_id, rule, number);
