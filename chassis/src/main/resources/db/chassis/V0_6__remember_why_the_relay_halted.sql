-- Why the relay waits for an operator; null while it does not. Every replica can tell it, and not the leader alone.
alter table feed_state add halted text;
