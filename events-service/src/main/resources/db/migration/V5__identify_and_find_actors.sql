alter table actor drop constraint actor_kind_known;
alter table actor add constraint actor_kind_known check (kind in ('country', 'organisation', 'alliance', 'person'));

-- A name as it is looked for: without marks above and below letters, upper and lower case alike.
create function plain_name(name text) returns text language sql immutable strict parallel safe
return translate(
  casefold(regexp_replace(normalize(name, nfkd), '[\u0300-\u036f]', '', 'g') collate pg_unicode_fast),
  'øłđðı', 'olddi'
);

alter table actor add column plain_name text collate "C" generated always as (plain_name(name)) stored;
alter table actor_alias add column plain_name text collate "C" generated always as (plain_name(alias)) stored;

-- A country's identifiers are those of the reference list and need no rows.
create table actor_identifier (
  actor text collate "C" not null constraint actor_identifier_actor_fkey references actor (code),
  ordinal integer not null,
  scheme text collate "C" not null,
  value text collate "C" not null,
  constraint actor_identifier_pkey primary key (actor, ordinal),
  -- Rows are rewritten one after the other when a record is.
  constraint actor_identifier_once unique (scheme, value) deferrable initially deferred
);
