-- The datasets of a reporter as they were at an instant: datasets that are gone since stand in the feed alone.
create index change_dataset_reporter_idx on change (((after::json) ->> 'reporter'), record_id)
  where record_type = 'dataset' and after is not null;
