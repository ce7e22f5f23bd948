-- Every answer reads the view and few read the words. From 2 kB a row on PostgreSQL moves its longest value, which is the
-- view, to the TOAST table, where each read looks it up anew. A row of up to 4 kB, as nearly all are, stays whole now, and of
-- a longer one the words go first. Rows that are there follow when they are next written.
alter table event set (toast_tuple_target = 4080);
alter table event alter column view set storage main;

alter table position set (toast_tuple_target = 4080);
alter table position alter column view set storage main;
