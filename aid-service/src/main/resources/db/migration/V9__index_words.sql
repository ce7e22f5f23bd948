alter table activity add column words tsvector
  generated always as (words_at(view::jsonb, array['$.title', '$.description', '$.narratives.**.text']::jsonpath[])) stored;

create index activity_words_idx on activity using gin (words);
