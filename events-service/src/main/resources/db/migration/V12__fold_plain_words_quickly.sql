-- Most texts have no letter outside of ASCII, and of those folding leaves nothing but lower case: a tenth of the work. Not
-- strict any more, for PostgreSQL does not inline a strict function with a choice in it; null gives null all the same.
create or replace function search_fold(words text) returns text
  language sql immutable parallel safe
  return case
    when octet_length(words) = length(words) then lower(words collate "pg_c_utf8")
    else replace(replace(replace(
      translate(
        lower(regexp_replace(normalize(words, nfkd), '[\u0300-\u036f]+', '', 'g') collate "pg_c_utf8"),
        'øđðłıħŧ', 'oddliht'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')
  end;
