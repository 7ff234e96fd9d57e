--liquibase formatted sql

--changeset development:0125-order splitStatements:false
-- An answer from above comes with its own day, and what the branch entered beside in the meantime does not hold it up: it is not before
-- the day on which the case came to where it stands. All else is not before the latest day of all (DEV-04).
set local role portal_job;
create or replace function app.development_enter() returns trigger language plpgsql security definer set search_path = app as $$
declare c app.development_case; last app.development_entry; latest date; wrong text; begin
  select * into c from app.development_case where tenant_id = new.tenant_id and id = new.case_id for update;
  select * into last from app.development_entry e where e.tenant_id = new.tenant_id and e.case_id = new.case_id
    and not e.undone and e.act <> 'UNDO' order by e.seq desc limit 1;
  select case when new.body in ('COMMITTEE', 'COUNTY') and new.act not in ('EXCUSE_TRAINING', 'ISSUE_FORM', 'ANNUL')
      then (array_agg(e.day order by e.seq desc) filter (where e.from_state <> e.to_state))[1] else max(e.day) end into latest
    from app.development_entry e where e.tenant_id = new.tenant_id and e.case_id = new.case_id and not e.undone and e.act <> 'UNDO';
  new.seq := c.steps + 1;
  wrong := case
    when c.state <> new.from_state then 'development_stale'
    when new.act <> 'UNDO' and latest > new.day then 'development_order'
    when new.day > app.today() then 'development_future'
    when new.act = 'UNDO' and (last.id is null or last.id <> new.undoes or last.from_state = '' or last.from_state <> new.to_state)
      then 'development_not_last' end;
  if wrong is not null then raise exception '%', wrong using errcode = 'check_violation', constraint = wrong; end if;
  return new;
end $$;
reset role;
