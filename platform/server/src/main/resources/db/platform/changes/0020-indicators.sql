--liquibase formatted sql

--changeset portal:0020-indicators splitStatements:false
-- Organisations in which a module is on and whose row of the month is missing; for the portal's own jobs.
create function app.tenants_lacking(m text, wanted date) returns table (org_id bigint)
language plpgsql stable security definer set search_path = app as $$ begin
  return query execute format('select w.org_id from app.tenants_with($1) w
    where not exists (select from app.%I t where t.tenant_id = w.org_id and t.month = $2) order by 1', m || '_month') using m, wanted;
end $$;
alter function app.tenants_lacking(text, date) owner to portal_job;

-- Tells the current month's rows of a module in a range of paths whether the module is on there, so that a dashboard can tell
-- "not switched on" from "late" without asking who said what. Months before stay as they ended.
create procedure app.mark_active(m text, lo text, hi text) language plpgsql security definer set search_path = app as $$ begin
  if to_regclass('app.' || quote_ident(m || '_month')) is null then return; end if;
  execute format('
    with said as materialized (
      select s.stance, a.opath from app.module_stance s join app.org a on a.id = s.tenant_id
      where s.module = $1 and s.stance in (''REQUIRED'', ''FORBIDDEN'')),
    stands as (
      select o.id, (coalesce(e.enabled, false) or exists (select from said r where r.stance = ''REQUIRED'' and o.opath ^@ r.opath and o.opath <> r.opath))
        and not exists (select from said f where f.stance = ''FORBIDDEN'' and o.opath ^@ f.opath and o.opath <> f.opath) as is_on
      from app.org o left join app.module_enabled e on e.tenant_id = o.id and e.module = $1 where o.opath >= $2 and o.opath < $3)
    update app.%I t set active = s.is_on from stands s where t.tenant_id = s.id and t.month = app.this_month() and t.active <> s.is_on',
    m || '_month') using m, lo, hi;
end $$;
alter procedure app.mark_active(text, text, text) owner to portal_job;
revoke execute on procedure app.mark_active(text, text, text) from public;

create function app.module_said() returns trigger language plpgsql security definer set search_path = app as $$
declare who bigint; m text; path text; begin
  if tg_op = 'DELETE' then who := old.tenant_id; m := old.module; else who := new.tenant_id; m := new.module; end if;
  select o.opath into path from app.org o where o.id = who;
  -- what an organisation switches for itself does not reach those below it
  call app.mark_active(m, path, case tg_table_name when 'module_stance' then rtrim(path, '/') || '0' else path || '!' end);
  return null;
end $$;
alter function app.module_said() owner to portal_job;
create trigger module_switched after insert or update on app.module_enabled for each row execute function app.module_said();
create trigger module_directed after insert or update or delete on app.module_stance for each row execute function app.module_said();
