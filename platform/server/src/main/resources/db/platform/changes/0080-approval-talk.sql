--liquibase formatted sql

--changeset portal:0080-approval-talk splitStatements:false
-- The talk before an approval (STEP-16): who talked and when; its opinion is the step's. due_on: by when it had been due when it was sent back.
alter table app.submission_step drop constraint submission_step_act_check;
alter table app.submission_step add constraint submission_step_act_check
  check (act in ('HAND_IN','RECALL','WITHDRAW','OPEN','REVIEW','RETURN','EXTEND','TALK','DECIDE','REPLY'));
alter table app.submission_step add done_by text not null default '' check (length(done_by) <= 60);
alter table app.submission_step add done_on date;
alter table app.submission_step add due_on date;

-- the same table, with the talk
create or replace function app.submission_next(state text, taken text) returns text language sql immutable return (
  select t.after from (values
    ('DRAFT', 'HAND_IN', 'HANDED_IN'),
    ('RETURNED', 'HAND_IN', 'HANDED_IN'),
    ('HANDED_IN', 'RECALL', 'DRAFT'),
    ('RETURNED', 'WITHDRAW', 'WITHDRAWN'),
    ('HANDED_IN', 'OPEN', 'OPENED'),
    ('FORWARDED', 'OPEN', 'OPENED'),
    ('OPENED', 'REVIEW', 'FORWARDED'),
    ('OPENED', 'RETURN', 'RETURNED'),
    ('OPENED', 'EXTEND', 'OPENED'),
    ('OPENED', 'TALK', 'OPENED'),
    ('OPENED', 'DECIDE', 'DECIDED'),
    ('DECIDED', 'REPLY', 'REPLIED')) t (before, act, after)
  where t.before = submission_next.state and t.act = submission_next.taken);

-- the functions that follow are portal_job's
set local role portal_job;
create or replace function app.submission_take(sender bigint, which uuid, taken text, seen int) returns app.submission
language plpgsql security definer set search_path = app as $$
declare s app.submission; holder app.submission_station; begin
  select * into s from app.submission x where x.tenant_id = sender and x.id = which for update;
  if s.id is null then raise exception 'unknown submission' using errcode = 'no_data_found'; end if;
  if taken in ('HAND_IN', 'RECALL', 'WITHDRAW') then
    if s.tenant_id is distinct from app.tenant() then raise exception 'not the sender' using errcode = 'insufficient_privilege'; end if;
  else
    select * into holder from app.submission_station t where t.tenant_id = sender and t.submission_id = which and t.place = s.place;
    if holder.org_id is distinct from app.tenant() or holder.reached_at is null then
      raise exception 'not the holder' using errcode = 'insufficient_privilege';
    end if;
    if (taken in ('DECIDE', 'EXTEND', 'TALK', 'REPLY') and holder.role <> 'DECIDE') or (taken = 'REVIEW' and holder.role <> 'REVIEW') then
      raise exception 'not at this station' using errcode = 'check_violation', constraint = 'submission_station_role';
    end if;
  end if;
  if app.submission_next(s.state, taken) is null then
    raise exception 'not from state %', s.state using errcode = 'check_violation',
      constraint = case when taken = 'RECALL' then 'submission_opened' else 'submission_stale' end;
  end if;
  if s.version <> seen then
    raise exception 'changed meanwhile' using errcode = 'check_violation', constraint = 'submission_stale';
  end if;
  return s;
end $$;

-- Records the talk: not before the case was handed in, and not tomorrow.
create function app.submission_talk(sender bigint, which uuid, seen int, talker text, talked_on date, said text, person text) returns void
language plpgsql security definer set search_path = app as $$ declare s app.submission; begin
  s := app.submission_take(sender, which, 'TALK', seen);
  if s.matter <> 'ADMIT' or s.act <> 'APPROVAL' then
    raise exception 'no talk for this' using errcode = 'check_violation', constraint = 'submission_talk_matter';
  end if;
  if talked_on > app.today() or talked_on < s.handed_in_on then
    raise exception 'not on that day' using errcode = 'check_violation', constraint = 'submission_talk_day';
  end if;
  insert into app.submission_step (tenant_id, submission_id, edition, org_id, org_name, person_name, act, opinion, done_by, done_on)
    select s.tenant_id, s.id, s.edition, o.id, o.name, person, 'TALK', said, talker, talked_on from app.org o where o.id = app.tenant();
  update app.submission x set version = x.version + 1 where x.tenant_id = sender and x.id = which;
end $$;

create or replace function app.submission_return(sender bigint, which uuid, seen int, lacking text, said text, person text) returns void
language plpgsql security definer set search_path = app as $$ declare s app.submission; begin
  s := app.submission_take(sender, which, 'RETURN', seen);
  insert into app.submission_edition (tenant_id, submission_id, edition, title, body)
    select e.tenant_id, e.submission_id, e.edition + 1, e.title, e.body from app.submission_edition e
    where e.tenant_id = sender and e.submission_id = which and e.edition = s.edition;
  insert into app.submission_document (tenant_id, submission_id, edition, item, name, attachment_id, on_paper)
    select d.tenant_id, d.submission_id, d.edition + 1, d.item, d.name, d.attachment_id, d.on_paper from app.submission_document d
    where d.tenant_id = sender and d.submission_id = which and d.edition = s.edition order by d.id;
  insert into app.submission_person (tenant_id, submission_id, edition, person_id, name, sex, birth_date, status, resolved_on,
      cultivated_by, cultivated_on, assessed_by, assessed_on)
    select p.tenant_id, p.submission_id, p.edition + 1, p.person_id, p.name, p.sex, p.birth_date, p.status, p.resolved_on,
      p.cultivated_by, p.cultivated_on, p.assessed_by, p.assessed_on from app.submission_person p
    where p.tenant_id = sender and p.submission_id = which and p.edition = s.edition order by p.id;
  update app.submission x set state = 'RETURNED', due_on = null, version = x.version + 1 where x.tenant_id = sender and x.id = which;
  insert into app.submission_step (tenant_id, submission_id, edition, org_id, org_name, person_name, act, opinion, missing, done_on, due_on)
    select s.tenant_id, s.id, s.edition, o.id, o.name, person, 'RETURN', coalesce(said, ''), lacking, app.today(), s.due_on from app.org o where o.id = app.tenant();
  perform app.submission_tell(sender, s, 'RETURN');
end $$;

create or replace function app.submission_decide(sender bigint, which uuid, seen int, result text, said text, decision uuid, actor uuid, person text) returns void
language plpgsql security definer set search_path = app as $$
declare s app.submission; d app.submission_decision; m app.deciding_meeting; begin
  s := app.submission_take(sender, which, 'DECIDE', seen);
  if (result = 'NOTED') <> (s.act in ('FILING', 'REPORT')) then
    raise exception 'no such outcome' using errcode = 'check_violation', constraint = 'submission_outcome';
  end if;
  if exists (select from app.submission_concerned(sender, which) c join app.account_access a on a.tenant_id = app.tenant()
      and a.person_id = c.person_id where c.sure and a.account_id = actor) then
    raise exception 'own case' using errcode = 'check_violation', constraint = 'submission_own_case';
  end if;
  if s.act in ('APPROVAL', 'PRE_REVIEW') then
    select * into d from app.submission_decision x where x.tenant_id = app.tenant() and x.id = decision
      and x.sender_id = sender and x.submission_id = which and x.outcome = result;
    if d.id is null then raise exception 'no meeting' using errcode = 'check_violation', constraint = 'submission_meeting'; end if;
    select * into m from app.deciding_meeting x where x.tenant_id = d.tenant_id and x.id = d.meeting_id;
    if m.held_on < s.handed_in_on or m.held_on > app.today() then
      raise exception 'not in that meeting' using errcode = 'check_violation', constraint = 'submission_meeting_day';
    end if;
    -- STEP-16
    if s.matter = 'ADMIT' and result = 'APPROVED' and not exists (select from app.submission_step t where t.tenant_id = sender
        and t.submission_id = which and t.act = 'TALK' and t.done_on <= m.held_on) then
      raise exception 'no talk' using errcode = 'check_violation', constraint = 'submission_no_talk';
    end if;
    if d.yes + d.no + d.abstain > m.present or (result = 'APPROVED') <> (d.yes * 2 > m.expected) then
      raise exception 'no majority' using errcode = 'check_violation', constraint = 'submission_majority';
    end if;
    if exists (select from app.submission_concerned(sender, which) c join app.deciding_member b on b.tenant_id = d.tenant_id
        and b.meeting_id = d.meeting_id and b.person_id = c.person_id and b.present
        where c.sure and not exists (select from app.decision_vote v where v.tenant_id = d.tenant_id and v.decision_id = d.id
          and v.person_id = c.person_id and v.vote = 'WITHDREW')) then
      raise exception 'own case' using errcode = 'check_violation', constraint = 'submission_own_case';
    end if;
  end if;
  update app.submission x set state = 'DECIDED', outcome = result, decided_on = coalesce(m.held_on, app.today()), version = x.version + 1
    where x.tenant_id = sender and x.id = which;
  perform app.submission_note(s, s.edition, 'DECIDE', person, said, '', m.held_on);
  perform app.submission_tell(sender, s, 'DECIDE');
end $$;
reset role;
