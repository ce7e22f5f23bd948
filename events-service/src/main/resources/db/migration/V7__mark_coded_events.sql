alter table event
  add coding_system text,
  add coding_goldstein numeric(3, 1);

alter table event_participant
  add coded boolean not null default false;

-- Machine-coded events can be a thousand times as many as those that somebody has read.
create index event_read_when_idx on event (when_start_min, id) where coding_system is null;
create index event_participant_read_idx on event_participant (actor, event_id) where not coded;
create index event_coded_participant_idx on event_participant (actor, event_id) where coded;
