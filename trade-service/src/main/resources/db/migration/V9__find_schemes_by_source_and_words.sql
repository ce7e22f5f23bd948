alter table scheme add column sources uuid[] generated always as (cited_sources(view::jsonb)) stored;
alter table scheme add column words tsvector
  generated always as (words_at(view::jsonb, array['$.code', '$.name', '$.scope.description']::jsonpath[])) stored;

create index scheme_sources_idx on scheme using gin (sources);
create index scheme_words_idx on scheme using gin (words);
