-- The ids of events that were merged into others, each with the one that is there now.
create table event_merge (
  merged uuid not null constraint event_merge_pkey primary key,
  survivor uuid not null constraint event_merge_survivor_fkey references event (id)
);

create index event_merge_survivor_idx on event_merge (survivor);
