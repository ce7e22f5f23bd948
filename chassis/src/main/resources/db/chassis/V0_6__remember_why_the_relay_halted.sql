-- Why the relay waits for an operator; null while it does not. Every replica can tell it, and not the leader alone.
alter table feed_state add halted text;

-- Where the feed stands. The one row of feed_state is locked for each batch and written about once a second: written each
-- time, it would leave a trail of dead versions that every reader passes as long as an old snapshot is open.
create view feed_place as
select s.epoch, s.base,
  greatest(s.last_position, c.position) as last_position,
  greatest(s.last_recorded_at, c.recorded_at) as last_recorded_at,
  s.published, s.halted
from feed_state s
left join lateral (select position, recorded_at from change order by position desc limit 1) c on true;
