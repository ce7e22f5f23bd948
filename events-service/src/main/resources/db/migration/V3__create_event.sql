create table event (
  id uuid not null constraint event_pkey primary key,
  type text not null,
  tie_change text,
  partnership_level text,
  status text not null,
  certainty text not null,
  part_of uuid constraint event_part_of_fkey references event (id),
  when_start_min date not null,
  when_start_max date not null,
  when_end_min date not null,
  when_end_max date not null,
  revision bigint not null,
  view text not null,
  view_version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint event_tie_change_of_tie check ((type = 'tie') = (tie_change is not null))
);

create index event_when_idx on event (when_start_min, id);
create index event_updated_at_idx on event (updated_at, id);
create index event_type_idx on event (type, when_start_min, id);
create index event_part_of_idx on event (part_of);

create table event_participant (
  event_id uuid not null constraint event_participant_event_fkey references event (id),
  ordinal integer not null,
  actor text collate "C" not null,
  actor_record text collate "C" constraint event_participant_actor_fkey references actor (code),
  role text not null,
  delegate boolean not null,
  constraint event_participant_pkey primary key (event_id, ordinal)
);

create index event_participant_actor_idx on event_participant (actor, event_id);
create index event_participant_record_idx on event_participant (actor_record);

create table event_topic (
  event_id uuid not null constraint event_topic_event_fkey references event (id),
  topic text collate "C" not null constraint event_topic_topic_fkey references topic (code),
  constraint event_topic_pkey primary key (event_id, topic)
);

create index event_topic_topic_idx on event_topic (topic, event_id);

create table event_source (
  event_id uuid not null constraint event_source_event_fkey references event (id),
  source_id uuid not null,
  constraint event_source_pkey primary key (event_id, source_id)
);

create index event_source_source_idx on event_source (source_id, event_id);
