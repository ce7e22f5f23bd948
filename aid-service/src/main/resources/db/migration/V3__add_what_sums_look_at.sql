alter table activity
  add column reporting_org_name text collate "C",
  add column hierarchy integer,
  add column humanitarian boolean,
  -- What kind of aid its transactions are that do not tell it themselves.
  add column flow_type text collate "C",
  add column finance_type text collate "C",
  add column aid_type text collate "C",
  add column tied_status text collate "C";

alter table activity_participant add column name text collate "C";

alter table activity_recipient add column region_vocabulary text collate "C";

alter table activity_transaction
  add column value_date date,
  add column provider_ref text collate "C",
  add column provider_name text collate "C",
  add column recipient_region text collate "C",
  add column region_vocabulary text collate "C",
  -- The DAC's codes that it tells itself, with commas: empty if it tells others alone, null if its activity's hold.
  add column dac_sectors text collate "C",
  add column flow_type text collate "C",
  add column finance_type text collate "C",
  add column aid_type text collate "C",
  add column tied_status text collate "C",
  add column humanitarian boolean;

alter table activity_budget add column value_date date;

-- What records before this migration tell of these.
update activity set reporting_org_name = view::jsonb #>> '{reportingOrg,name}';

update activity_participant p set name = told.org ->> 'name'
from (select a.id, o.place - 1 as place, o.org
      from activity a, jsonb_array_elements(a.view::jsonb -> 'participatingOrgs') with ordinality o (org, place)) told
where told.id = p.activity_id and told.place = p.place;

update activity_recipient r set region_vocabulary = told.region ->> 'vocabulary'
from (select a.id, coalesce(jsonb_array_length(a.view::jsonb -> 'recipientCountries'), 0) + o.place - 1 as place, o.region
      from activity a, jsonb_array_elements(a.view::jsonb -> 'recipientRegions') with ordinality o (region, place)) told
where told.id = r.activity_id and told.place = r.place;

update activity_transaction set
  value_date = coalesce((view::jsonb #>> '{value,valueDate}')::date, made_on),
  dac_sectors = sector;

update activity_budget b set value_date = coalesce((told.budget #>> '{value,valueDate}')::date, b.period_start)
from (select a.id, o.place - 1 as place, o.budget
      from activity a, jsonb_array_elements(a.view::jsonb -> 'budgets') with ordinality o (budget, place)) told
where told.id = b.activity_id and told.place = b.place;

alter table activity_transaction alter column value_date set not null;
alter table activity_budget alter column value_date set not null;

create table activity_planned_disbursement (
  activity_id uuid not null constraint activity_planned_disbursement_activity_fkey references activity,
  place integer not null,
  type text collate "C" not null,
  period_start date not null,
  period_end date not null,
  amount numeric not null,
  currency text collate "C" not null,
  value_date date not null,
  provider_ref text collate "C",
  provider_name text collate "C",
  constraint activity_planned_disbursement_pkey primary key (activity_id, place)
);

create table activity_related (
  activity_id uuid not null constraint activity_related_activity_fkey references activity,
  place integer not null,
  type text collate "C" not null,
  ref text collate "C" not null,
  constraint activity_related_pkey primary key (activity_id, place)
);

create index activity_related_ref_idx on activity_related (ref);

-- Filled from the service's own tables when it starts; here so that sums convert where the amounts are.
create table exchange_rate (
  currency text collate "C" not null,
  month date not null,
  rate numeric not null,
  constraint exchange_rate_pkey primary key (currency, month)
);

create table deflator (
  currency text collate "C" not null,
  year integer not null,
  value numeric not null,
  constraint deflator_pkey primary key (currency, year)
);

create table reference_version (
  name text collate "C" not null constraint reference_version_pkey primary key,
  digest text collate "C" not null
);

-- Everything that has an amount, with what its activity tells where it tells nothing itself. Level 1 of a hierarchy is
-- what IATI assumes of activities that tell none.
create view money as
select 'transaction' as kind, t.activity_id, t.place, t.type, t.made_on as on_date, t.made_on as until, t.value_date,
       t.amount, t.currency, t.qualifier, t.provider, t.provider_ref, t.provider_name, t.recipient_country,
       t.recipient_region, t.region_vocabulary, string_to_array(t.dac_sectors, ',') as own_sectors,
       coalesce(t.flow_type, a.flow_type) as flow_type,
       coalesce(t.finance_type, a.finance_type) as finance_type,
       coalesce(t.aid_type, a.aid_type) as aid_type,
       coalesce(t.tied_status, a.tied_status) as tied_status,
       coalesce(t.humanitarian, a.humanitarian, false) as humanitarian,
       a.iati_identifier, a.title, a.status, coalesce(a.hierarchy, 1) as hierarchy, a.secondary, a.reporting_org as publisher,
       a.reporting_org_name as publisher_name
from activity_transaction t join activity a on a.id = t.activity_id
union all
select 'budget', b.activity_id, b.place, b.type, b.period_start, b.period_end, b.value_date,
       b.amount, b.currency, 'EXACT', null, null, null, null,
       null, null, null,
       null, null, null, null, coalesce(a.humanitarian, false),
       a.iati_identifier, a.title, a.status, coalesce(a.hierarchy, 1), a.secondary, a.reporting_org, a.reporting_org_name
from activity_budget b join activity a on a.id = b.activity_id
union all
select 'plannedDisbursement', p.activity_id, p.place, p.type, p.period_start, p.period_end, p.value_date,
       p.amount, p.currency, 'EXACT', null, p.provider_ref, p.provider_name, null,
       null, null, null,
       null, null, null, null, coalesce(a.humanitarian, false),
       a.iati_identifier, a.title, a.status, coalesce(a.hierarchy, 1), a.secondary, a.reporting_org, a.reporting_org_name
from activity_planned_disbursement p join activity a on a.id = p.activity_id;

-- Activities that another publisher has too. The first is whose own reference begins the identifier, as IATI asks of
-- publishers; secondary publishers come last.
create view activity_copy as
select a.id as activity_id
from activity a
where exists (
  select from activity b
  where b.iati_identifier = a.iati_identifier and b.reporting_org is distinct from a.reporting_org
    and (b.secondary, not coalesce(starts_with(b.iati_identifier, b.reporting_org), false),
         -length(coalesce(b.reporting_org, '')), b.created_at, b.id)
      < (a.secondary, not coalesce(starts_with(a.iati_identifier, a.reporting_org), false),
         -length(coalesce(a.reporting_org, '')), a.created_at, a.id)
);

-- For whom an activity is: shares laid side by side from 0 to 1. Codes of one are its share; several are a share of them
-- together, for nobody told which part is whose; none are what nobody told. What adds up to 100 within 0.1, or to more,
-- is the whole.
create view activity_recipient_share as
with told as (
  select activity_id, place, percentage,
         case when country is not null then country
              when coalesce(region_vocabulary, '1') = '1' then region
              else region_vocabulary || ':' || region end as code,
         case when country is null then coalesce(region_vocabulary, '1') end as vocabulary
  from activity_recipient
), first_vocabulary as (
  select *, min(vocabulary) over (partition by activity_id) as chosen from told
), counted as (
  select activity_id, place, percentage, code,
         coalesce(sum(percentage) over (partition by activity_id), 0) as given
  from first_vocabulary where vocabulary is null or vocabulary = chosen
), part as (
  select activity_id, place, array[code] as codes,
         case when given >= 99.9 then percentage / given else percentage * 0.01 end as share
  from counted where percentage > 0
  union all
  select activity_id, coalesce(min(place) filter (where percentage is null), max(place) + 1),
         coalesce(array_agg(distinct code) filter (where percentage is null), '{}'), (100 - given) * 0.01
  from counted group by activity_id, given having given < 99.9
), merged as (
  select activity_id, codes, min(place) as place, sum(share) as share from part group by activity_id, codes
)
select activity_id, codes, up_to - share as low, case when last then 1 else up_to end as high
from (
  select *, sum(share) over w as up_to, row_number() over w = count(*) over (partition by activity_id) as last
  from merged window w as (partition by activity_id order by place, codes rows unbounded preceding)
) laid;

-- What an activity is for, in the same way: by the DAC's purposes, or by its categories where no purpose is told. A code
-- that is in no list has its share all the same, which is then nobody's.
create view activity_sector_share as
with told as (
  select activity_id, place, percentage, case when vocabulary = 'unlisted' then vocabulary else code end as code,
         case when vocabulary <> 'unlisted' then vocabulary when length(code) = 3 then '2' else '1' end as vocabulary
  from activity_sector where vocabulary in ('1', '2', 'unlisted')
), first_vocabulary as (
  select *, coalesce(
    min(vocabulary) filter (where code <> 'unlisted') over (partition by activity_id),
    min(vocabulary) over (partition by activity_id)) as chosen
  from told
), counted as (
  select activity_id, place, percentage, code,
         coalesce(sum(percentage) over (partition by activity_id), 0) as given
  from first_vocabulary where vocabulary = chosen
), part as (
  select activity_id, place, array[code] as codes,
         case when given >= 99.9 then percentage / given else percentage * 0.01 end as share
  from counted where percentage > 0
  union all
  select activity_id, coalesce(min(place) filter (where percentage is null), max(place) + 1),
         coalesce(array_agg(distinct code) filter (where percentage is null), '{}'), (100 - given) * 0.01
  from counted group by activity_id, given having given < 99.9
), merged as (
  select activity_id, case when codes = array['unlisted'] then '{}' else codes end as codes, min(place) as place,
         sum(share) as share
  from part group by 1, 2
)
select activity_id, codes, up_to - share as low, case when last then 1 else up_to end as high
from (
  select *, sum(share) over w as up_to, row_number() over w = count(*) over (partition by activity_id) as last
  from merged window w as (partition by activity_id order by place, codes rows unbounded preceding)
) laid;

-- Who funds an activity, several together where no transaction tells which; and who they are, by key.
create view activity_funding as
select activity_id, array_agg(distinct key) as keys,
       jsonb_object_agg(key, jsonb_strip_nulls(jsonb_build_object('actor', actor, 'ref', ref, 'name', name))) as labels
from (
  select activity_id, actor, ref, name,
         coalesce('actor:' || actor, 'ref:' || ref, 'name:' || name, 'name:') as key
  from activity_participant where role = '1' order by place
) funding
group by activity_id;
