alter table outbox
  drop constraint outbox_operation,
  add constraint outbox_operation check (operation in ('created', 'updated', 'deleted', 'snapshot'));

-- The changes of one commit stand side by side in the feed: the first of three has tx_seq 1 and tx_size 3.
alter table change
  add tx_seq integer not null default 1,
  add tx_size integer not null default 1;

-- Positions up to the base belong to earlier epochs, and the feed begins above it.
alter table feed_state add base bigint not null default 0;

-- Who began each epoch, when and why. An epoch is asked for first, and begun by the leader.
create table feed_epoch (
  epoch bigint constraint feed_epoch_pkey primary key,
  base bigint,
  reason text not null,
  caller text not null,
  requested_at timestamptz not null default clock_timestamp(),
  begun_at timestamptz,
  republished_at timestamptz,
  -- How far the republication of the state is: the last record type and id that were done.
  last_type text,
  last_id text
);

-- One is asked for at a time.
create unique index feed_epoch_open_idx on feed_epoch ((true)) where republished_at is null;

insert into feed_epoch (epoch, base, reason, caller, begun_at, republished_at)
values (1, 0, 'The first.', 'entente', clock_timestamp(), clock_timestamp());
