--liquibase formatted sql

--changeset development:0040-answers splitStatements:false
-- The number of the reply document comes after the answer, and is put to it once (DEV-95).
create function app.development_number() returns trigger language plpgsql set search_path = app as $$ begin
  if old.number <> '' and new.number <> old.number then
    raise exception 'numbered already' using errcode = 'check_violation', constraint = 'development_entry_number';
  end if;
  return new;
end $$;
create trigger development_entry_number before update of number on app.development_entry for each row execute function app.development_number();
grant update (number) on app.development_entry to portal_app;
create index development_entry_submission on app.development_entry (tenant_id, submission_id) where submission_id is not null;
