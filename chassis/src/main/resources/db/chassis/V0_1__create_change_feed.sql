-- Changes that are committed and have no position yet: hot, and empty when the sequencer has caught up.
create table outbox (
  ord bigint generated always as identity constraint outbox_pkey primary key,
  id uuid not null,
  record_type text not null,
  record_id text not null,
  revision bigint not null,
  operation text not null constraint outbox_operation check (operation in ('created', 'updated', 'deleted')),
  view_version integer not null,
  after text,
  changed text[] not null,
  caller text,
  traceparent text,
  occurred_at timestamptz not null default clock_timestamp(),
  tx xid8 not null default pg_current_xact_id()
);

-- Every change with its place in the feed. Kept without end; an operator may detach old partitions.
create table change (
  position bigint not null constraint change_pkey primary key,
  id uuid not null,
  record_type text not null,
  record_id text not null,
  revision bigint not null,
  operation text not null,
  view_version integer not null,
  after text,
  changed text[] not null,
  caller text,
  traceparent text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  tx xid8 not null
) partition by range (position);

create index change_record_idx on change (record_type, record_id, revision);
create index change_recorded_at_idx on change (recorded_at);

create table change_p0 partition of change for values from (0) to (10000000);

-- One row: the sequencer and the relay take turns by locking it.
create table feed_state (
  only_row boolean default true constraint feed_state_pkey primary key constraint feed_state_one_row check (only_row),
  epoch bigint not null,
  last_position bigint not null,
  last_recorded_at timestamptz not null,
  published bigint not null
);

insert into feed_state (epoch, last_position, last_recorded_at, published) values (1, 0, '-infinity', 0);

-- The last revision of what was deleted: a record created again at its id goes on from there.
create table tombstone (
  record_type text not null,
  record_id text not null,
  revision bigint not null,
  deleted_at timestamptz not null default clock_timestamp(),
  constraint tombstone_pkey primary key (record_type, record_id)
);
