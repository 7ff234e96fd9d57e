--liquibase formatted sql

--changeset portal:0091-fair-decisions splitStatements:false
-- relatives: of those in the sender's register, who sit in bodies that decide (AUTH-31). first_in_on: since when the months of an approval
-- run, however often it went back for completion (DEV-74). reached_on: since when the station has had it.
alter table app.submission_person add relatives text[] not null default '{}';
alter table app.submission add first_in_on date;
alter table app.submission_station add reached_on date;
alter table app.submission_step drop constraint submission_step_act_check;
alter table app.submission_step add constraint submission_step_act_check
  check (act in ('HAND_IN','RECALL','WITHDRAW','OPEN','REVIEW','RETURN','EXTEND','TALK','DECIDE','REPLY','FILE','TAKE_BACK'));

create function app.submission_first_in() returns trigger language plpgsql set search_path = app as $$ begin
  new.first_in_on := case when new.state = 'DRAFT' then null else coalesce(old.first_in_on, new.handed_in_on) end;
  return new;
end $$;
create trigger submission_first_in before update of state on app.submission for each row
  when (new.state is distinct from old.state) execute function app.submission_first_in();

create or replace function app.submission_next(state text, taken text) returns text language sql immutable return (
  select t.after from (values
    ('DRAFT', 'HAND_IN', 'HANDED_IN'),
    ('RETURNED', 'HAND_IN', 'HANDED_IN'),
    ('HANDED_IN', 'RECALL', 'DRAFT'),
    ('RETURNED', 'WITHDRAW', 'WITHDRAWN'),
    ('HANDED_IN', 'TAKE_BACK', 'WITHDRAWN'),
    ('FORWARDED', 'TAKE_BACK', 'WITHDRAWN'),
    ('OPENED', 'TAKE_BACK', 'WITHDRAWN'),
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
update app.submission x set first_in_on = coalesce((select min(e.handed_in_at)::date from app.submission_edition e
  where e.tenant_id = x.tenant_id and e.submission_id = x.id), x.handed_in_on) where x.state <> 'DRAFT';

create or replace function app.submission_take(sender bigint, which uuid, taken text, seen int) returns app.submission
language plpgsql security definer set search_path = app as $$
declare s app.submission; holder app.submission_station; begin
  select * into s from app.submission x where x.tenant_id = sender and x.id = which for update;
  if s.id is null then raise exception 'unknown submission' using errcode = 'no_data_found'; end if;
  if taken in ('HAND_IN', 'RECALL', 'WITHDRAW', 'TAKE_BACK') then
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

-- An approval that nobody decided by its day goes back to the sender, also when nobody sends it back (DEV-74).
create function app.submission_take_back(which uuid, seen int, reason text, person text) returns void
language plpgsql security definer set search_path = app as $$ declare s app.submission; begin
  s := app.submission_take(app.tenant(), which, 'TAKE_BACK', seen);
  if s.act <> 'APPROVAL' or s.due_on is null or s.due_on >= app.today() then
    raise exception 'in time yet' using errcode = 'check_violation', constraint = 'submission_in_time';
  end if;
  perform app.submission_tell(t.org_id, s, 'RECALL') from app.submission_station t
    where t.tenant_id = s.tenant_id and t.submission_id = which and t.place = s.place;
  update app.submission x set state = 'WITHDRAWN', due_on = null, version = x.version + 1 where x.tenant_id = s.tenant_id and x.id = which;
  insert into app.submission_step (tenant_id, submission_id, edition, org_id, org_name, person_name, act, opinion, done_on, due_on)
    select s.tenant_id, s.id, s.edition, o.id, o.name, person, 'TAKE_BACK', reason, app.today(), s.due_on from app.org o where o.id = app.tenant();
end $$;

create or replace function app.submission_review(sender bigint, which uuid, seen int, said text, met_on date, person text) returns void
language plpgsql security definer set search_path = app as $$ declare s app.submission; next_org bigint; begin
  s := app.submission_take(sender, which, 'REVIEW', seen);
  update app.submission_station t set reached_at = coalesce(t.reached_at, clock_timestamp()), reached_on = app.today()
    where t.tenant_id = sender and t.submission_id = which and t.place = s.place + 1 returning t.org_id into next_org;
  update app.submission x set state = 'FORWARDED', place = s.place + 1, version = x.version + 1 where x.tenant_id = sender and x.id = which;
  perform app.submission_share(s, s.edition, next_org);
  perform app.submission_note(s, s.edition, 'REVIEW', person, said, '', met_on);
  perform app.submission_tell(next_org, s, 'HAND_IN');
  perform app.submission_tell(sender, s, 'REVIEW');
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
      cultivated_by, cultivated_on, assessed_by, assessed_on, from_on, until_on, relatives)
    select p.tenant_id, p.submission_id, p.edition + 1, p.person_id, p.name, p.sex, p.birth_date, p.status, p.resolved_on,
      p.cultivated_by, p.cultivated_on, p.assessed_by, p.assessed_on, p.from_on, p.until_on, p.relatives from app.submission_person p
    where p.tenant_id = sender and p.submission_id = which and p.edition = s.edition order by p.id;
  update app.submission x set state = 'RETURNED', due_on = null, version = x.version + 1 where x.tenant_id = sender and x.id = which;
  insert into app.submission_step (tenant_id, submission_id, edition, org_id, org_name, person_name, act, opinion, missing, done_on, due_on)
    select s.tenant_id, s.id, s.edition, o.id, o.name, person, 'RETURN', coalesce(said, ''), lacking, app.today(), s.due_on from app.org o where o.id = app.tenant();
  perform app.submission_tell(sender, s, 'RETURN');
end $$;

-- Who in the tenant's own register bears the name of a near relative whom the sender's register has in a body that decides.
create function app.submission_relatives(sender bigint, which uuid) returns table (person_id uuid)
language sql stable security definer set search_path = app as $$
  select mine.id from app.submission s
  join app.submission_person c on c.tenant_id = s.tenant_id and c.submission_id = s.id and c.edition = s.edition
  join app.person mine on mine.tenant_id = app.tenant() and mine.left_on is null and mine.name = any (c.relatives)
  where s.tenant_id = sender and s.id = which and app.reads_submission(sender, which) group by mine.id $$;

-- As before; besides, those who withdrew have no vote, an open ballot is counted by the names, relatives withdraw like the person
-- concerned, and the meeting was not before the case had come to the committee.
create or replace function app.submission_decide(sender bigint, which uuid, seen int, result text, said text, decision uuid, actor uuid, person text) returns void
language plpgsql security definer set search_path = app as $$
declare s app.submission; d app.submission_decision; m app.deciding_meeting; withdrawn int; begin
  s := app.submission_take(sender, which, 'DECIDE', seen);
  if (result = 'NOTED') <> (s.act in ('FILING', 'REPORT')) then
    raise exception 'no such outcome' using errcode = 'check_violation', constraint = 'submission_outcome';
  end if;
  if exists (select from app.submission_concerned(sender, which) c join app.account_access a on a.tenant_id = app.tenant()
      and a.person_id = c.person_id where c.sure and a.account_id = actor) then
    raise exception 'own case' using errcode = 'check_violation', constraint = 'submission_own_case';
  end if;
  if exists (select from app.submission_relatives(sender, which) r join app.account_access a on a.tenant_id = app.tenant()
      and a.person_id = r.person_id where a.account_id = actor) then
    raise exception 'relative' using errcode = 'check_violation', constraint = 'submission_relative';
  end if;
  if s.act in ('APPROVAL', 'PRE_REVIEW') then
    select * into d from app.submission_decision x where x.tenant_id = app.tenant() and x.id = decision
      and x.sender_id = sender and x.submission_id = which and x.outcome = result;
    if d.id is null then raise exception 'no meeting' using errcode = 'check_violation', constraint = 'submission_meeting'; end if;
    select * into m from app.deciding_meeting x where x.tenant_id = d.tenant_id and x.id = d.meeting_id;
    if m.held_on < s.handed_in_on or m.held_on > app.today() or exists (select from app.submission_station t where t.tenant_id = sender
        and t.submission_id = which and t.place = s.place and t.reached_on > m.held_on) then
      raise exception 'not in that meeting' using errcode = 'check_violation', constraint = 'submission_meeting_day';
    end if;
    -- STEP-16
    if s.matter = 'ADMIT' and result = 'APPROVED' and not exists (select from app.submission_step t where t.tenant_id = sender
        and t.submission_id = which and t.act = 'TALK' and t.done_on <= m.held_on) then
      raise exception 'no talk' using errcode = 'check_violation', constraint = 'submission_no_talk';
    end if;
    select count(*) into withdrawn from app.decision_vote v where v.tenant_id = d.tenant_id and v.decision_id = d.id and v.vote = 'WITHDREW';
    if d.yes + d.no + d.abstain > m.present - withdrawn or (result = 'APPROVED') <> (d.yes * 2 > m.expected) then
      raise exception 'no majority' using errcode = 'check_violation', constraint = 'submission_majority';
    end if;
    if d.ballot = 'OPEN' and exists (select from (select count(*) filter (where v.vote = 'YES') as yes, count(*) filter (where v.vote = 'NO') as no,
        count(*) filter (where v.vote = 'ABSTAIN') as abstain, count(*) as named from app.decision_vote v
        where v.tenant_id = d.tenant_id and v.decision_id = d.id) n where (n.yes, n.no, n.abstain, n.named) <> (d.yes, d.no, d.abstain, m.present)) then
      raise exception 'not by name' using errcode = 'check_violation', constraint = 'submission_votes';
    end if;
    if exists (select from app.submission_concerned(sender, which) c join app.deciding_member b on b.tenant_id = d.tenant_id
        and b.meeting_id = d.meeting_id and b.person_id = c.person_id and b.present
        where c.sure and not exists (select from app.decision_vote v where v.tenant_id = d.tenant_id and v.decision_id = d.id
          and v.person_id = c.person_id and v.vote = 'WITHDREW')) then
      raise exception 'own case' using errcode = 'check_violation', constraint = 'submission_own_case';
    end if;
    if exists (select from app.submission_relatives(sender, which) r join app.deciding_member b on b.tenant_id = d.tenant_id
        and b.meeting_id = d.meeting_id and b.person_id = r.person_id and b.present
        where not exists (select from app.decision_vote v where v.tenant_id = d.tenant_id and v.decision_id = d.id
          and v.person_id = r.person_id and v.vote = 'WITHDREW')) then
      raise exception 'relative' using errcode = 'check_violation', constraint = 'submission_relative';
    end if;
  end if;
  update app.submission x set state = 'DECIDED', outcome = result, decided_on = coalesce(m.held_on, app.today()), version = x.version + 1
    where x.tenant_id = sender and x.id = which;
  perform app.submission_note(s, s.edition, 'DECIDE', person, said, '', m.held_on);
  perform app.submission_tell(sender, s, 'DECIDE');
end $$;
reset role;
