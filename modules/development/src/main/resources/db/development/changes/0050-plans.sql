--liquibase formatted sql

--changeset development:0050-plans splitStatements:false
-- Plans of a year (PLAN-02). What a branch drafts is its own; its committee reads it once it was handed up (AUTH-24).
-- targets: 'AGE_LE_35 GE 70', and so on.
create table app.development_plan (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  year int not null check (year between 1990 and 2200),
  planned_min int not null default 0 check (planned_min between 0 and 10000),
  planned_max int not null default 0 check (planned_max between 0 and 10000),
  activists int not null default 0 check (activists between 0 and 100000),
  targets text[] not null default '{}',
  groups text[] not null default '{}',
  notes text not null default '' check (length(notes) <= 2000),
  state text not null default 'DRAFT' check (state in ('DRAFT','HANDED_UP')),
  committee bigint references app.org,
  handed_up_on date,
  written_by text not null default '' check (length(written_by) <= 60),
  version int not null default 0,
  primary key (tenant_id, id),
  constraint development_plan_range check (planned_max >= planned_min),
  constraint development_plan_handed_up check ((state = 'HANDED_UP') = (handed_up_on is not null))
);
create unique index development_plan_year on app.development_plan (tenant_id, year);
create index development_plan_committee on app.development_plan (committee, year) where state = 'HANDED_UP';
alter table app.development_plan enable row level security;
alter table app.development_plan force row level security;
create policy own_or_handed_up on app.development_plan for select to portal_app using (
  tenant_id = (select app.tenant()) or (state = 'HANDED_UP' and committee = (select app.tenant())));
create policy own_insert on app.development_plan for insert to portal_app with check (
  tenant_id = (select app.tenant()) and (committee is null or committee = app.committee_above(tenant_id)));
create policy own_update on app.development_plan for update to portal_app using (tenant_id = (select app.tenant()))
  with check (tenant_id = (select app.tenant()) and (committee is null or committee = app.committee_above(tenant_id)));
grant select, insert, update on app.development_plan to portal_app;
grant select, insert, update, delete on app.development_plan to portal_job;

-- What a committee issues to an organisation below, and the pledge (责任状) that its secretary gives. Rows are added; the newest one of a
-- year counts, so that what was issued before can still be read.
create table app.development_issue (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  for_org bigint not null references app.org,
  year int not null check (year between 1990 and 2200),
  edition int not null default 1 check (edition between 1 and 1000),
  planned_min int not null default 0 check (planned_min between 0 and 10000),
  planned_max int not null default 0 check (planned_max between 0 and 10000),
  activists int not null default 0 check (activists between 0 and 100000),
  targets text[] not null default '{}',
  groups text[] not null default '{}',
  words text not null default '' check (length(words) <= 2000),
  issuer_name text not null default '' check (length(issuer_name) <= 60),
  issued_on date not null default app.today(),
  issued_by text not null default '' check (length(issued_by) <= 60),
  pledged_on date,
  pledged_by text not null default '' check (length(pledged_by) <= 60),
  primary key (tenant_id, id),
  constraint development_issue_range check (planned_max >= planned_min),
  constraint development_issue_pledge check (pledged_on >= issued_on)
);
create unique index development_issue_edition on app.development_issue (tenant_id, for_org, year, edition);
create index development_issue_for on app.development_issue (for_org, year);
alter table app.development_issue enable row level security;
alter table app.development_issue force row level security;
create policy issuer_and_addressee on app.development_issue for select to portal_app using (
  tenant_id = (select app.tenant()) or for_org = (select app.tenant()));
create policy own_insert on app.development_issue for insert to portal_app with check (
  tenant_id = (select app.tenant()) and for_org <> (select app.tenant()) and app.is_below(for_org));
grant select on app.development_issue to portal_app;
-- who pledges, and when, is written by the function below alone
grant insert (id, for_org, year, edition, planned_min, planned_max, activists, targets, groups, words, issuer_name, issued_by)
  on app.development_issue to portal_app;
grant select, insert, update, delete on app.development_issue to portal_job;

-- The addressee's pledge; false when there is nothing to pledge.
create function app.development_pledge(issuer bigint, issue uuid, person text) returns boolean
  language plpgsql security definer set search_path = app as $$ begin
  update app.development_issue set pledged_on = app.today(), pledged_by = person
    where tenant_id = issuer and id = issue and for_org = app.tenant() and pledged_on is null;
  return found;
end $$;
alter function app.development_pledge(bigint, uuid, text) owner to portal_job;

-- What is written about a plan in the year: half-year checks by the branch itself and by the committee (PLAN-01), quarterly analyses
-- (PLAN-05), the summary of the year. reader: whom else it is meant for.
create table app.development_plan_note (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  about bigint not null default app.tenant() references app.org,
  reader bigint references app.org,
  kind text not null check (kind in ('SELF_CHECK','CHECK','ANALYSIS','SUMMARY')),
  year int not null check (year between 1990 and 2200),
  period int not null default 1 check (period between 1 and 4),
  noted_on date not null,
  found text not null check (length(found) between 1 and 2000),
  measures text not null default '' check (length(measures) <= 2000),
  noted_by text not null default '' check (length(noted_by) <= 60),
  version int not null default 0,
  primary key (tenant_id, id)
);
create unique index development_plan_note_once on app.development_plan_note (tenant_id, about, kind, year, period);
create index development_plan_note_reader on app.development_plan_note (reader, year);
alter table app.development_plan_note enable row level security;
alter table app.development_plan_note force row level security;
create policy own_or_reader on app.development_plan_note for select to portal_app using (
  tenant_id = (select app.tenant()) or reader = (select app.tenant()));
create policy own_insert on app.development_plan_note for insert to portal_app with check (tenant_id = (select app.tenant())
  and (reader is null or reader = app.committee_above(tenant_id) or app.is_below(reader)) and (about = tenant_id or app.is_below(about)));
create policy own_update on app.development_plan_note for update to portal_app using (tenant_id = (select app.tenant()))
  with check (tenant_id = (select app.tenant())
  and (reader is null or reader = app.committee_above(tenant_id) or app.is_below(reader)) and (about = tenant_id or app.is_below(about)));
grant select, insert, update on app.development_plan_note to portal_app;
grant select, insert, update, delete on app.development_plan_note to portal_job;

-- The words of a report on a period, as somebody edited them (DASH-09).
create table app.development_narrative (
  tenant_id bigint not null default app.tenant() references app.org,
  from_date date not null,
  months int not null default 12 check (months between 1 and 12),
  narrative text not null check (length(narrative) between 1 and 8000),
  written_by text not null default '' check (length(written_by) <= 60),
  written_on date not null default app.today(),
  version int not null default 0,
  primary key (tenant_id, from_date, months)
);
call app.secure('app.development_narrative');
