--liquibase formatted sql

--changeset development:0126-dates splitStatements:false
-- The probation of somebody who was taken over is put right in the register only before anything else was recorded on the case; from then
-- on what was recorded was judged by it (PPL-21, DEV-93). Days that came with a decision are guarded by the register itself.
create function app.development_dates() returns trigger language plpgsql security definer set search_path = app as $$ begin
  if session_user = 'portal_app' and pg_trigger_depth() = 1 and exists (select from app.development_case c
      join app.development_entry e on e.tenant_id = c.tenant_id and e.case_id = c.id and not e.undone and e.act not in ('APPLY', 'TAKE_OVER', 'UNDO')
      where c.tenant_id = new.tenant_id and c.person_id = new.id and c.closed_on is null) then
    raise exception 'decided' using errcode = 'check_violation', constraint = 'person_date_decided';
  end if;
  return new;
end $$;
alter function app.development_dates() owner to portal_job;
create trigger development_dates before update of admitted_on, probation_until on app.person for each row
  when ((new.admitted_on, new.probation_until) is distinct from (old.admitted_on, old.probation_until)) execute function app.development_dates();
