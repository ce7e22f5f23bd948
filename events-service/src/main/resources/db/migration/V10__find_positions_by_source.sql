alter table position add column sources uuid[] generated always as (cited_sources(view::jsonb)) stored;

create index position_sources_idx on position using gin (sources);
