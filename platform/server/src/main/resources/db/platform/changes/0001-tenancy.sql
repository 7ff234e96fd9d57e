--liquibase formatted sql

--changeset portal:0001-tenant splitStatements:false
-- The tenant and the day of a transaction. Both are set by the transaction manager as its first statement; no tenant, no rows.
create function app.tenant() returns bigint language sql stable parallel safe
  return nullif(current_setting('app.tenant', true), '')::bigint;

create function app.today() returns date language sql stable parallel safe
  return coalesce(nullif(current_setting('app.today', true), '')::date, current_date);

create function app.this_month() returns date language sql stable parallel safe
  return date_trunc('month', app.today())::date;

-- Puts a tenant table under the rule: only rows of the tenant of the transaction can be read or written.
create procedure app.secure(t regclass) language plpgsql as $$ begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy tenant_only on %s to portal_app using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()))', t);
  execute format('grant select, insert, update, delete on %s to portal_app, portal_job', t);
end $$;

grant usage on schema app to portal_app, portal_job;
grant create on schema app to portal_job;

--changeset portal:0001-org splitStatements:false
-- The tree as it stands today. The path holds the numbers of all organisations above, so a subtree is a range of paths.
create sequence app.org_id_seq start 100;
grant usage on sequence app.org_id_seq to portal_app, portal_job;
create table app.org (
  id bigint primary key default nextval('app.org_id_seq'),
  parent_id bigint references app.org,
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{1,30}$'),
  name text not null check (length(name) between 1 and 60),
  kind text not null check (kind in ('VILLAGE','COMMUNITY','TOWNSHIP','SUBDISTRICT','SOE','PRIVATE_ENTERPRISE','SCHOOL_STAFF','SCHOOL_STUDENT','ORGAN','INSTITUTION','SOCIAL_ORG','MARKET','FLOATING')),
  level text not null check (level in ('OPERATOR','COUNTY_ORG_DEPT','GRASSROOTS_COMMITTEE','GENERAL_BRANCH','BRANCH')),
  form text not null default 'REGULAR' check (form in ('REGULAR','JOINT','TEMPORARY')),
  district text check (length(district) <= 60),
  opath text collate "C" not null unique check (opath ~ '^/([0-9]+/)+$'),
  founded_on date not null,
  closed_on date check (closed_on >= founded_on),
  version int not null default 0,
  check ((parent_id is null) = (opath ~ '^/[0-9]+/$'))
);
create unique index org_code on app.org (code);
create index org_parent on app.org (parent_id);
create index org_name on app.org (name);

-- How each organisation stood on each day (ORG-14). Written by the trigger below alone.
create table app.org_version (
  org_id bigint not null references app.org,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  parent_id bigint,
  code text not null,
  name text not null,
  kind text not null,
  level text not null,
  opath text collate "C" not null,
  closed boolean not null default false,
  primary key (org_id, valid_from)
);
create index org_version_path on app.org_version (opath, valid_from);

create function app.keep_org_version() returns trigger language plpgsql as $$ begin
  if tg_op = 'UPDATE' and (new.parent_id, new.name, new.kind, new.level, new.opath, new.closed_on)
      is not distinct from (old.parent_id, old.name, old.kind, old.level, old.opath, old.closed_on) then
    return null;
  end if;
  update app.org_version set valid_to = app.today() where org_id = new.id and valid_to is null and valid_from < app.today();
  insert into app.org_version (org_id, valid_from, parent_id, code, name, kind, level, opath, closed)
  values (new.id, case tg_op when 'INSERT' then new.founded_on else app.today() end,
          new.parent_id, new.code, new.name, new.kind, new.level, new.opath, new.closed_on is not null)
  on conflict (org_id, valid_from) do update set parent_id = excluded.parent_id, name = excluded.name, kind = excluded.kind,
    level = excluded.level, opath = excluded.opath, closed = excluded.closed, valid_to = null;
  return null;
end $$;
alter function app.keep_org_version() security definer set search_path = app;
alter function app.keep_org_version() owner to portal_job;
create trigger org_versions after insert or update on app.org for each row execute function app.keep_org_version();

-- The path follows from the parent; nobody writes it by hand.
create function app.set_org_path() returns trigger language plpgsql as $$ declare above app.org; begin
  if new.parent_id is null then
    new.opath := '/' || new.id || '/';
  else
    -- the lock lets neither a closing nor a move of the parent slip in between
    select * into above from app.org where id = new.parent_id for share;
    if above.id is null then raise exception 'unknown parent' using errcode = 'foreign_key_violation'; end if;
    if above.closed_on is not null then raise exception 'closed parent' using errcode = 'check_violation', constraint = 'org_parent_open'; end if;
    if above.level in ('BRANCH', 'OPERATOR') or array_position(array['COUNTY_ORG_DEPT','GRASSROOTS_COMMITTEE','GENERAL_BRANCH','BRANCH'], above.level)
        >= array_position(array['COUNTY_ORG_DEPT','GRASSROOTS_COMMITTEE','GENERAL_BRANCH','BRANCH'], new.level) then
      raise exception 'level does not fit under its parent' using errcode = 'check_violation', constraint = 'org_level_fits';
    end if;
    new.opath := above.opath || new.id || '/';
  end if;
  if new.founded_on is null then new.founded_on := app.today(); end if;
  return new;
end $$;
alter function app.set_org_path() security definer set search_path = app;
alter function app.set_org_path() owner to portal_job;
create trigger org_path before insert on app.org for each row execute function app.set_org_path();

grant select, insert, update, delete on app.org, app.org_version to portal_job;

--changeset portal:0001-scope splitStatements:false
-- The range of paths of the tenant's own subtree as it stands today.
create function app.own_path() returns text language sql stable parallel safe security definer set search_path = app
  return (select o.opath from app.org o where o.id = app.tenant());
create function app.own_path_end() returns text language sql stable parallel safe security definer set search_path = app
  return (select rtrim(o.opath, '/') || '0' from app.org o where o.id = app.tenant());
-- Every range that the subtree ever had. A path names all organisations above it, so what carries one of these paths lay under
-- the tenant at the time for which the path is kept; nothing else does.
create function app.own_paths() returns table (lo text, hi text) language sql stable parallel safe security definer set search_path = app as $$
  select distinct v.opath, rtrim(v.opath, '/') || '0' from app.org_version v where v.org_id = app.tenant() $$;
create function app.is_operator() returns boolean language sql stable parallel safe security definer set search_path = app
  return exists (select from app.org o where o.id = app.tenant() and o.level = 'OPERATOR');
create function app.is_above(path text) returns boolean language sql stable parallel safe security definer set search_path = app
  return exists (select from app.org o where o.id = app.tenant() and o.opath ^@ path);

alter function app.own_path() owner to portal_job;
alter function app.own_path_end() owner to portal_job;
alter function app.own_paths() owner to portal_job;
alter function app.is_operator() owner to portal_job;
alter function app.is_above(text) owner to portal_job;

alter table app.org enable row level security;
alter table app.org force row level security;
-- Seen: the own subtree, and the organisations above as far as the top; never a sibling. The operator sees that organisations exist,
-- as anyone can on the sign-in page, and nothing of what is in them.
create policy see_subtree on app.org for select to portal_app using (
  (opath >= (select app.own_path()) and opath < (select app.own_path_end()))
  or (select app.is_operator())
  or ((select app.tenant()) is not null and app.is_above(opath)));
create policy found_below on app.org for insert to portal_app with check (
  (opath > (select app.own_path()) and opath < (select app.own_path_end()))
  or (parent_id is null and level = 'COUNTY_ORG_DEPT' and (select app.is_operator())));
create policy change_below on app.org for update to portal_app
  using ((opath >= (select app.own_path()) and opath < (select app.own_path_end())) or (parent_id is null and (select app.is_operator())))
  with check ((opath >= (select app.own_path()) and opath < (select app.own_path_end())) or (parent_id is null and (select app.is_operator())));
grant select, insert on app.org to portal_app;
-- the path and the parent change only through app.move_organization
grant update (name, kind, form, district, closed_on, version) on app.org to portal_app;

alter table app.org_version enable row level security;
alter table app.org_version force row level security;
create policy see_subtree on app.org_version for select to portal_app using (
  (opath >= (select app.own_path()) and opath < (select app.own_path_end()))
  or (select app.is_operator())
  or exists (select from app.own_paths() p where opath >= p.lo and opath < p.hi));
grant select on app.org_version to portal_app;

--changeset portal:0001-indicators splitStatements:false
-- A table of one row per organisation and month for a module's indicators. Readable by the organisation and those above it by the
-- tree of that month; writable by the organisation alone. No measure stands in an index, so updates stay cheap.
-- times: held in that month alone; held: in the period up to the end of the month; due: in the whole period, which ends with until;
-- amber: first day on which a short count is due soon; active: whether the module was on when the month ended, or is on now.
create procedure app.indicator_table(module text, obligations text[], measures text[]) language plpgsql as $$
declare t text := format('app.%I', module || '_month'); sums text := ''; lights text := ''; c text;
begin
  -- what is summed over many rows stands first, then the path, then what only the lights of one month need: a row is unpacked no
  -- further than to the last column that a query asks for
  foreach c in array measures loop sums := sums || format('%I bigint not null default 0, ', c); end loop;
  foreach c in array obligations loop
    sums := sums || format('%I int not null default 0, ', c || '_times');
    lights := lights || format('%I int not null default 0, %I int not null default 0, %I date not null default date ''infinity'', %I date not null default date ''infinity'', ',
      c || '_held', c || '_due', c || '_amber', c || '_until');
  end loop;
  execute format('create table %s (
    tenant_id bigint not null default app.tenant() references app.org,
    month date not null check (extract(day from month) = 1),
    %s opath text collate "C" not null,
    active boolean not null default true,
    %s as_of timestamptz not null default now(),
    primary key (tenant_id, month)) with (fillfactor = 80)', t, sums, lights);
  execute format('create index on %s (month, opath)', t);
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy scope_read on %s for select to portal_app using (
    (opath >= (select app.own_path()) and opath < (select app.own_path_end()))
    or exists (select from app.own_paths() p where opath >= p.lo and opath < p.hi))', t);
  execute format('create policy own_insert on %s for insert to portal_app with check (tenant_id = (select app.tenant()))', t);
  execute format('create policy own_update on %s for update to portal_app using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()))', t);
  execute format('create policy own_delete on %s for delete to portal_app using (tenant_id = (select app.tenant()))', t);
  execute format('create trigger month_path before insert or update on %s for each row execute function app.set_month_path()', t);
  execute format('grant select, insert, update, delete on %s to portal_app, portal_job', t);
end $$;
-- For changelogs of later versions.
create procedure app.indicator_obligation(module text, code text) language plpgsql as $$ begin
  execute format('alter table app.%I add %I int not null default 0, add %I int not null default 0, add %I int not null default 0,
    add %I date not null default date ''infinity'', add %I date not null default date ''infinity''',
    module || '_month', code || '_times', code || '_held', code || '_due', code || '_amber', code || '_until');
end $$;
create procedure app.indicator_measure(module text, code text) language plpgsql as $$ begin
  execute format('alter table app.%I add %I bigint not null default 0', module || '_month', code);
end $$;
-- The row's path is the organisation's by the tree of the row's month; nobody writes it by hand.
create function app.set_month_path() returns trigger language plpgsql as $$ begin
  select v.opath into new.opath from app.org_version v where v.org_id = new.tenant_id
    and v.valid_from <= greatest((new.month + interval '1 month - 1 day')::date, (select min(f.valid_from) from app.org_version f where f.org_id = new.tenant_id))
    order by v.valid_from desc limit 1;
  return new;
end $$;
alter function app.set_month_path() security definer set search_path = app;
alter function app.set_month_path() owner to portal_job;

--changeset portal:0001-move splitStatements:false
-- Moves an organisation with its subtree under another parent, from the current month on. Months before keep the old path, so
-- the old parent's figures of the past stay as they were. Both ends must lie in the tenant's subtree, unless the operator moves.
create function app.move_organization(moved_id bigint, parent_id_wanted bigint) returns void language plpgsql security definer set search_path = app as $$
declare moved app.org; target app.org; me app.org; old_path text; new_path text; t regclass;
begin
  -- moves are rare and touch whole subtrees: one at a time
  perform pg_advisory_xact_lock(hashtext('app.move_organization'));
  select * into me from app.org o where o.id = app.tenant();
  perform 1 from app.org o where o.opath ^@ (select m.opath from app.org m where m.id = moved_id) order by o.id for update;
  select * into moved from app.org o where o.id = moved_id;
  select * into target from app.org o where o.id = parent_id_wanted for share;
  if me.id is null or moved.id is null or target.id is null then raise exception 'unknown organisation' using errcode = 'no_data_found'; end if;
  if me.level <> 'OPERATOR' and (moved.id = me.id or not moved.opath ^@ me.opath or not target.opath ^@ me.opath) then
    raise exception 'outside of the subtree' using errcode = 'insufficient_privilege';
  end if;
  if target.opath ^@ moved.opath then raise exception 'cannot stand under itself' using errcode = 'check_violation', constraint = 'org_no_cycle'; end if;
  if target.closed_on is not null then raise exception 'closed parent' using errcode = 'check_violation', constraint = 'org_parent_open'; end if;
  if target.level in ('BRANCH', 'OPERATOR') or array_position(array['COUNTY_ORG_DEPT','GRASSROOTS_COMMITTEE','GENERAL_BRANCH','BRANCH'], target.level)
      >= array_position(array['COUNTY_ORG_DEPT','GRASSROOTS_COMMITTEE','GENERAL_BRANCH','BRANCH'], moved.level) then
    raise exception 'level does not fit under its parent' using errcode = 'check_violation', constraint = 'org_level_fits';
  end if;
  old_path := moved.opath;
  new_path := target.opath || moved.id || '/';
  if old_path = new_path then return; end if;
  update app.org o set opath = new_path || substr(o.opath, length(old_path) + 1),
    parent_id = case when o.id = moved_id then parent_id_wanted else o.parent_id end, version = o.version + 1
  where o.opath ^@ old_path;
  for t in select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'opath'
      join pg_attribute m on m.attrelid = c.oid and m.attname = 'month'
      where c.relkind = 'r' and c.relnamespace = 'app'::regnamespace loop
    execute format('update %s set opath = $1 || substr(opath, $2) where month >= app.this_month() and opath ^@ $3', t)
      using new_path, length(old_path) + 1, old_path;
  end loop;
end $$;
alter function app.move_organization(bigint, bigint) owner to portal_job;
