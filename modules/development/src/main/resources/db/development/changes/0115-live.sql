--liquibase formatted sql

--changeset development:0115-live splitStatements:false
-- Whoever has a case open sees what others write to it, wherever it is written.
create function app.development_live() returns trigger language plpgsql set search_path = app as $$
declare r record := coalesce(new, old); begin
  perform app.live_changed(r.tenant_id, 'development/' || r.case_id);
  return null;
end $$;
do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
      where c.relnamespace = 'app'::regnamespace and c.relkind in ('r','p') and c.relname like 'development\_%'
        and exists (select from pg_attribute b where b.attrelid = c.oid and b.attname = 'tenant_id') loop
    execute format('create trigger development_live after insert or update or delete on %s for each row execute function app.development_live()', t);
  end loop;
end $$;
-- a day on which somebody leaves is a column of the case itself
create function app.development_live_case() returns trigger language plpgsql set search_path = app as $$ begin
  perform app.live_changed(new.tenant_id, 'development/' || new.id);
  return null;
end $$;
create trigger development_live after insert or update on app.development_case for each row execute function app.development_live_case();
