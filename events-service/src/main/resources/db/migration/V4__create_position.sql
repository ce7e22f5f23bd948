create table position (
  id uuid not null constraint position_pkey primary key,
  actor text collate "C" not null,
  actor_record text collate "C" constraint position_actor_fkey references actor (code),
  addressee text collate "C",
  addressee_record text collate "C" constraint position_addressee_fkey references actor (code),
  speaker_record text collate "C" constraint position_speaker_fkey references actor (code),
  topic text collate "C" not null constraint position_topic_fkey references topic (code),
  stance text not null,
  certainty text not null,
  event_id uuid constraint position_event_fkey references event (id),
  when_start_min date not null,
  when_start_max date not null,
  when_end_min date not null,
  when_end_max date not null,
  revision bigint not null,
  view text not null,
  view_version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index position_when_idx on position (when_start_min, id);
create index position_updated_at_idx on position (updated_at, id);
create index position_actor_idx on position (actor, when_start_min, id);
create index position_actor_record_idx on position (actor_record);
create index position_addressee_idx on position (addressee, when_start_min, id);
create index position_addressee_record_idx on position (addressee_record);
create index position_speaker_record_idx on position (speaker_record);
create index position_topic_idx on position (topic, when_start_min, id);
create index position_event_idx on position (event_id);
