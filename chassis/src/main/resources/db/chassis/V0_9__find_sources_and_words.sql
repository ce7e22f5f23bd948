-- The documents that a record cites, wherever in it.
create function cited_sources(view jsonb) returns uuid[]
  language sql immutable parallel safe
  return array(select distinct (source #>> '{}')::uuid from jsonb_path_query(view, '$.**.sourceId') source);

-- Words in lower case without their marks, and nothing between them: the parser would take the 19 of COVID-19 for -19.
create function plain_words(words text) returns text
  language sql immutable parallel safe
  return regexp_replace(
    lower(regexp_replace(normalize(coalesce(words, ''), nfkd), '[\u0300-\u036f]+', '', 'g') collate "pg_c_utf8"),
    '[^[:alnum:]]+', ' ', 'g');

-- The words of what stands at some places of a record. The cut keeps them below the megabyte that a tsvector holds.
create function words_at(view jsonb, places jsonpath[]) returns tsvector
  language sql immutable parallel safe
  return to_tsvector('simple', left(plain_words((
    select string_agg(text #>> '{}', ' ') from unnest(places) place, jsonb_path_query(view, place) text)), 100000));

-- Made of the rendering by the database itself, so that no write can forget them.
alter table figure add column sources uuid[] generated always as (cited_sources(view::jsonb)) stored;
alter table figure add column words tsvector
  generated always as (words_at(view::jsonb, array['$.ofWhat', '$.citations[*].quote']::jsonpath[])) stored;

create index figure_sources_idx on figure using gin (sources);
create index figure_words_idx on figure using gin (words);
