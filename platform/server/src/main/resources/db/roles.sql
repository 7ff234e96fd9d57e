-- Roles and schema of the portal. Runs at every start of the embedded database and may be repeated at any time.
--
-- With a PostgreSQL (18 or newer) of your own, run it once as a superuser, with passwords of your choice:
--
--   createdb --template=template0 --encoding=UTF8 --locale=C --locale-provider=icu --icu-locale=zh portal
--   psql --dbname=portal --single-transaction --set=ON_ERROR_STOP=1 \
--        --set=owner_password=... --set=app_password=... --file=roles.sql
--
-- and give the portal spring.datasource.url, spring.datasource.username=portal_app, spring.datasource.password,
-- spring.liquibase.user=portal_owner and spring.liquibase.password.
--
--   portal_owner  owns database and schema, used by Liquibase only
--   portal_app    what the running portal signs in with: row-level security always applies to it
--   portal_job    nobody can sign in as it; owns the few functions that must see every organisation's rows

select set_config('portal.owner_password', :'owner_password', true);
select set_config('portal.app_password', :'app_password', true);

do $$
begin
  if not exists (select from pg_roles where rolname = 'portal_owner') then
    create role portal_owner;
  end if;
  if not exists (select from pg_roles where rolname = 'portal_app') then
    create role portal_app;
  end if;
  if not exists (select from pg_roles where rolname = 'portal_job') then
    create role portal_job;
  end if;

  execute format('alter role portal_owner login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password %L',
      current_setting('portal.owner_password'));
  execute format('alter role portal_app login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password %L',
      current_setting('portal.app_password'));
  alter role portal_job nologin nosuperuser bypassrls nocreatedb nocreaterole noreplication password null;

  -- Liquibase hands functions over with "alter function ... owner to portal_job"; nothing is inherited from the role.
  grant portal_job to portal_owner with inherit false, set true;

  execute format('alter database %I owner to portal_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, temporary on database %I to portal_app', current_database());
  execute format('alter role portal_owner in database %I set search_path = app', current_database());
  execute format('alter role portal_app in database %I set search_path = app', current_database());
  -- The portal's queries are short; compiling them takes longer than running them.
  execute format('alter role portal_app in database %I set jit = off', current_database());
  -- The same query reads one branch or ten thousand: a plan that fits all values joins the latter row by row.
  execute format('alter role portal_app in database %I set plan_cache_mode = force_custom_plan', current_database());
end
$$;

create schema if not exists app;
alter schema app owner to portal_owner;
revoke all on schema public from public;
grant usage on schema app to portal_app;
-- A role must be allowed to create in a schema to become the owner of something in it.
grant usage, create on schema app to portal_job;
