-- Letters in lower case and without their marks, so that Müller is found as muller. The extension unaccent does the
-- same, and is not everywhere.
create function search_fold(words text) returns text
  language sql immutable strict parallel safe
  return replace(replace(replace(
    translate(
      lower(regexp_replace(normalize(words, nfkd), '[\u0300-\u036f]+', '', 'g') collate "pg_c_utf8"),
      'øđðłıħŧ', 'oddliht'),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');

-- What a record is searched by: its title before its summary, and that before its quotes. The cuts keep the largest
-- record below the megabyte that a tsvector holds.
create function search_document(view jsonb) returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector('english', left(search_fold(coalesce(view ->> 'title', '')), 2000)), 'A')
    || setweight(to_tsvector('english', left(search_fold(coalesce(view ->> 'summary', '')), 10000)), 'B')
    || setweight(to_tsvector('english', left(search_fold(coalesce(
      (select string_agg(quote #>> '{}', ' ') from jsonb_path_query(view, '$.citations[*].quote') quote), '')), 100000)),
      'C');

-- Made of the rendering by the database itself, so that no write can forget it.
alter table event add column search tsvector generated always as (search_document(view::jsonb)) stored;
alter table position add column search tsvector generated always as (search_document(view::jsonb)) stored;

create index event_search_idx on event using gin (search);
create index position_search_idx on position using gin (search);
