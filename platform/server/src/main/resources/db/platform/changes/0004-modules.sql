--liquibase formatted sql

--changeset portal:0004-modules splitStatements:false
-- What the portal knows of each module jar that ever ran: the one that ran last is the way back.
create table app.module_install (
  module text not null,
  version text not null,
  sha256 text not null,
  ran boolean not null default false,
  refused_reason text,
  at timestamptz not null default now(),
  primary key (module, version)
);
grant select on app.module_install to portal_app;

-- Modules that an organisation has switched on. Switching off keeps the row, and the module's records.
create table app.module_enabled (
  tenant_id bigint not null default app.tenant() references app.org,
  module text not null,
  enabled boolean not null,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (tenant_id, module)
);
call app.secure('app.module_enabled');

-- What a committee says of a module for its subtree. The nearest FORBIDDEN or REQUIRED above decides.
create table app.module_stance (
  tenant_id bigint not null default app.tenant() references app.org,
  module text not null,
  stance text not null check (stance in ('RECOMMENDED','REQUIRED','FORBIDDEN')),
  reason text not null check (length(reason) <= 200),
  changed_at timestamptz not null default now(),
  primary key (tenant_id, module)
);
call app.secure('app.module_stance');
-- Read down the tree: an organisation sees what those above it say.
create function app.stances_above() returns table (module text, stance text, reason text, org_name text, depth int)
language sql stable security definer set search_path = app as $$
  select s.module, s.stance, s.reason, o.name, length(o.opath) from app.module_stance s join app.org o on o.id = s.tenant_id
  where o.id <> app.tenant() and app.is_above(o.opath) order by length(o.opath) desc $$;
alter function app.stances_above() owner to portal_job;
-- Open organisations in which a module is on: switched on or required from above, and not forbidden from above.
create function app.organizations_with(m text) returns table (org_id bigint, opath text)
language sql stable security definer set search_path = app as $$
  select o.id, o.opath from app.org o
  where o.closed_on is null
    and (exists (select from app.module_enabled e where e.tenant_id = o.id and e.module = m and e.enabled)
      or exists (select from app.module_stance s join app.org a on a.id = s.tenant_id
        where s.module = m and s.stance = 'REQUIRED' and a.id <> o.id and o.opath ^@ a.opath))
    and not exists (select from app.module_stance s join app.org a on a.id = s.tenant_id
        where s.module = m and s.stance = 'FORBIDDEN' and a.id <> o.id and o.opath ^@ a.opath) $$;
-- Organisations that a nightly job visits one by one; for the portal's own jobs, which work without a tenant between visits.
create function app.tenants_with(m text) returns table (org_id bigint)
language sql stable security definer set search_path = app as $$ select w.org_id from app.organizations_with(m) w where app.tenant() is null order by 1 $$;
-- while the function is still the owner's own: afterwards nothing is taken from anyone
revoke execute on function app.organizations_with(text) from public;
alter function app.organizations_with(text) owner to portal_job;
alter function app.tenants_with(text) owner to portal_job;
