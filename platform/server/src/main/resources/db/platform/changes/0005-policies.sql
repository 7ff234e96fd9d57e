--liquibase formatted sql

--changeset portal:0005-scope splitStatements:false
-- All organisations that ever stood above the tenant: what they set for a day of the past is still the measure of that day.
create function app.ever_above() returns table (id bigint) language sql stable parallel safe security definer set search_path = app as $$
  select distinct x::bigint from app.org_version v cross join unnest(string_to_array(trim(both '/' from v.opath), '/')) x
  where v.org_id = app.tenant() $$;
create function app.is_below(org bigint) returns boolean language sql stable parallel safe security definer set search_path = app
  return exists (select from app.org o where o.id = org and o.opath ^@ app.own_path());
-- Who answers for the standards of an organisation: the nearest committee above.
create function app.committee_above(org bigint) returns bigint language sql stable parallel safe security definer set search_path = app as $$
  select c.id from app.org o join app.org c on o.opath ^@ c.opath and c.id <> o.id
  where o.id = org and (o.id = app.tenant() or app.tenant() is null) and c.level in ('COUNTY_ORG_DEPT', 'GRASSROOTS_COMMITTEE')
  order by length(c.opath) desc limit 1 $$;
alter function app.ever_above() owner to portal_job;
alter function app.is_below(bigint) owner to portal_job;
alter function app.committee_above(bigint) owner to portal_job;

--changeset portal:0005-documents splitStatements:false
-- Local rules (POL-06). Read by those below, who are bound by them.
create table app.policy_document (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  title text not null check (length(title) between 1 and 100),
  number text not null default '' check (length(number) <= 60),
  issued_on date not null,
  attachment_id uuid,
  file_name text not null default '' check (length(file_name) <= 120),
  added_by text not null,
  added_at timestamptz not null default now(),
  repealed_on date check (repealed_on >= issued_on),
  version int not null default 0,
  primary key (tenant_id, id)
);
alter table app.policy_document enable row level security;
alter table app.policy_document force row level security;
create policy see_above on app.policy_document for select to portal_app using (
  tenant_id = (select app.tenant()) or tenant_id in (select a.id from app.ever_above() a) or app.is_below(tenant_id));
create policy own_insert on app.policy_document for insert to portal_app with check (tenant_id = (select app.tenant()));
create policy own_update on app.policy_document for update to portal_app
  using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()));
grant select on app.policy_document to portal_app;
grant insert (id, title, number, issued_on, attachment_id, file_name, added_by) on app.policy_document to portal_app;
grant update (repealed_on, version) on app.policy_document to portal_app;
grant select, insert, update, delete on app.policy_document to portal_job;

--changeset portal:0005-values splitStatements:false
-- What a committee sets for itself and everything below, or for one organisation below it (for_org) with what stands under that.
-- A row is never changed: a later one takes its place, and one without a value takes it back.
create table app.policy_value (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  for_org bigint not null references app.org,
  key text not null check (length(key) between 1 and 100),
  valid_from date not null,
  value jsonb,
  reason text not null check (length(reason) between 1 and 500),
  document_id uuid,
  set_by text not null,
  set_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, document_id) references app.policy_document
);
create index policy_value_for on app.policy_value (tenant_id, for_org, key, valid_from desc, set_at desc);
create index policy_value_key on app.policy_value (key, tenant_id);
alter table app.policy_value enable row level security;
alter table app.policy_value force row level security;
create policy see_path on app.policy_value for select to portal_app using (
  tenant_id = (select app.tenant()) or tenant_id in (select a.id from app.ever_above() a) or app.is_below(tenant_id));
create policy own_insert on app.policy_value for insert to portal_app with check (tenant_id = (select app.tenant()));
grant select on app.policy_value to portal_app;
-- who and when cannot be written by hand beyond the name of the user, and nothing can be written over
grant insert (id, for_org, key, valid_from, value, reason, document_id, set_by) on app.policy_value to portal_app;
grant select, insert, update, delete on app.policy_value to portal_job;

-- POL-02, POL-07: never for the past, and by committees alone, for what stands under them.
create function app.check_policy_value() returns trigger language plpgsql security definer set search_path = app as $$
declare setter app.org; target app.org; begin
  select * into setter from app.org o where o.id = new.tenant_id;
  select * into target from app.org o where o.id = new.for_org;
  if setter.level not in ('COUNTY_ORG_DEPT', 'GRASSROOTS_COMMITTEE') then
    raise exception 'not a committee' using errcode = 'check_violation', constraint = 'policy_value_committee';
  end if;
  if not target.opath ^@ setter.opath then
    raise exception 'outside of the subtree' using errcode = 'insufficient_privilege';
  end if;
  if new.valid_from < app.today() then
    raise exception 'not for the past' using errcode = 'check_violation', constraint = 'policy_value_not_past';
  end if;
  return null;
end $$;
alter function app.check_policy_value() owner to portal_job;
create trigger policy_value_allowed after insert on app.policy_value for each row execute function app.check_policy_value();

--changeset portal:0005-proposals splitStatements:false
-- What a branch would like to be set otherwise (POL-07); its committee takes it over or declines.
create table app.policy_proposal (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  committee bigint not null references app.org,
  key text not null check (length(key) between 1 and 100),
  value jsonb not null,
  reason text not null check (length(reason) between 1 and 500),
  proposed_by text not null,
  proposed_at timestamptz not null default now(),
  state text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  answer text not null default '' check (length(answer) <= 500),
  answered_by text not null default '',
  answered_at timestamptz,
  primary key (tenant_id, id)
);
create unique index policy_proposal_open on app.policy_proposal (tenant_id, key) where state = 'OPEN';
create index policy_proposal_committee on app.policy_proposal (committee, state);
alter table app.policy_proposal enable row level security;
alter table app.policy_proposal force row level security;
create policy both_sides on app.policy_proposal for select to portal_app using (
  tenant_id = (select app.tenant()) or committee = (select app.tenant()));
create policy own_insert on app.policy_proposal for insert to portal_app with check (
  tenant_id = (select app.tenant()) and committee = app.committee_above(tenant_id));
create policy answer on app.policy_proposal for update to portal_app
  using (state = 'OPEN' and (tenant_id = (select app.tenant()) or committee = (select app.tenant())))
  with check ((tenant_id = (select app.tenant()) and state = 'WITHDRAWN')
    or (committee = (select app.tenant()) and state in ('ACCEPTED', 'DECLINED')));
grant select on app.policy_proposal to portal_app;
grant insert (id, committee, key, value, reason, proposed_by) on app.policy_proposal to portal_app;
grant update (state, answer, answered_by, answered_at) on app.policy_proposal to portal_app;
grant select, insert, update, delete on app.policy_proposal to portal_job;
