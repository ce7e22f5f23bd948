-- A secondary publisher's copy of an activity stands beside the original, under the same identifier.
alter table activity add column secondary boolean not null default false;
alter table activity alter column secondary drop default;

alter table activity drop constraint activity_iati_identifier_key;
create unique index activity_iati_identifier_key on activity (iati_identifier, reporting_org) nulls not distinct
  where iati_identifier is not null;
