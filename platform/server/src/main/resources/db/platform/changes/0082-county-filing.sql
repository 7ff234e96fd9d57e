--liquibase formatted sql

--changeset portal:0082-county-filing splitStatements:false
-- STEP-18: a committee files those whom it admitted with the body above it, several branches' in one act. No file of theirs goes along:
-- a line for each approved case, as it was approved. The branch reads its own lines.
create table app.submission_cover (
  tenant_id bigint not null default app.tenant() references app.org,
  submission_id uuid not null,
  sender_id bigint not null references app.org,
  covered_id uuid not null,
  sender_name text not null check (length(sender_name) <= 60),
  name text not null check (length(name) between 1 and 60),
  resolved_on date,
  decided_on date not null,
  from_on date,
  until_on date,
  primary key (tenant_id, submission_id, sender_id, covered_id),
  foreign key (tenant_id, submission_id) references app.submission (tenant_id, id) on delete cascade
);
create index submission_cover_case on app.submission_cover (sender_id, covered_id);
alter table app.submission_cover enable row level security;
alter table app.submission_cover force row level security;
create policy sender_reads on app.submission_cover for select to portal_app using (tenant_id = (select app.tenant()));
create policy station_reads on app.submission_cover for select to portal_app using (app.reads_submission(tenant_id, submission_id));
create policy covered_reads on app.submission_cover for select to portal_app using (sender_id = (select app.tenant()));
grant select on app.submission_cover to portal_app;
grant select, insert, update, delete on app.submission_cover to portal_job;

alter table app.submission_step drop constraint submission_step_act_check;
alter table app.submission_step add constraint submission_step_act_check
  check (act in ('HAND_IN','RECALL','WITHDRAW','OPEN','REVIEW','RETURN','EXTEND','TALK','DECIDE','REPLY','FILE'));
alter table app.submission_delivery drop constraint submission_delivery_act_check;
alter table app.submission_delivery add constraint submission_delivery_act_check
  check (act in ('HAND_IN','RECALL','OPEN','REVIEW','RETURN','EXTEND','DECIDE','REPLY','FILE'));

set local role portal_job;
-- Approved admissions of this committee that no filing names yet, but for those that were given up.
create function app.submission_unfiled() returns table (sender_id bigint, covered_id uuid, sender_name text, name text, resolved_on date,
  decided_on date, from_on date, until_on date)
language sql stable security definer set search_path = app as $$
  select x.tenant_id, x.id, x.sender_name, p.name, p.resolved_on, x.decided_on, coalesce(p.from_on, p.resolved_on), p.until_on
  from app.submission_station s join app.submission x on x.tenant_id = s.tenant_id and x.id = s.submission_id
    join app.submission_person p on p.tenant_id = x.tenant_id and p.submission_id = x.id and p.edition = x.edition
  where s.org_id = app.tenant() and s.role = 'DECIDE' and x.matter = 'ADMIT' and x.act = 'APPROVAL' and x.outcome = 'APPROVED'
    and not exists (select from app.submission_cover c join app.submission f on f.tenant_id = c.tenant_id and f.id = c.submission_id
      where c.tenant_id = app.tenant() and c.sender_id = x.tenant_id and c.covered_id = x.id and f.state <> 'WITHDRAWN') $$;

-- Puts approved cases into a filing that is still a draft; one that is no such case, or filed already, refuses all.
create function app.submission_cover_cases(which uuid, senders bigint[], ids uuid[]) returns void
language plpgsql security definer set search_path = app as $$ declare s app.submission; put int; begin
  select * into s from app.submission x where x.tenant_id = app.tenant() and x.id = which for update;
  if s.id is null then raise exception 'unknown submission' using errcode = 'no_data_found'; end if;
  if s.state <> 'DRAFT' or s.matter <> 'ADMIT' or s.act <> 'FILING' then
    raise exception 'no draft of a filing' using errcode = 'check_violation', constraint = 'submission_stale';
  end if;
  perform pg_advisory_xact_lock(hashtext('app.submission_cover'), app.tenant()::int);
  insert into app.submission_cover (submission_id, sender_id, covered_id, sender_name, name, resolved_on, decided_on, from_on, until_on)
    select which, u.sender_id, u.covered_id, u.sender_name, u.name, u.resolved_on, u.decided_on, u.from_on, u.until_on
    from app.submission_unfiled() u join unnest(senders, ids) k (sender, id) on k.sender = u.sender_id and k.id = u.covered_id;
  get diagnostics put = row_count;
  if put = 0 or put <> cardinality(ids) then
    raise exception 'filed already' using errcode = 'check_violation', constraint = 'submission_stale';
  end if;
end $$;

-- Noted above: each branch is told, and its case says so.
create function app.submission_filed() returns trigger language plpgsql security definer set search_path = app as $$ begin
  insert into app.submission_step (tenant_id, submission_id, edition, org_id, org_name, person_name, act, opinion, done_on)
    select c.sender_id, c.covered_id, x.edition, o.id, o.name, '', 'FILE', coalesce(new.number, ''), new.decided_on
    from app.submission_cover c join app.submission x on x.tenant_id = c.sender_id and x.id = c.covered_id join app.org o on o.id = new.addressee_id
    where c.tenant_id = new.tenant_id and c.submission_id = new.id;
  insert into app.submission_delivery (tenant_id, sender_id, submission_id, act)
    select c.sender_id, c.sender_id, c.covered_id, 'FILE' from app.submission_cover c where c.tenant_id = new.tenant_id and c.submission_id = new.id;
  return null;
end $$;
reset role;
create trigger submission_filed after update of state on app.submission for each row
  when (new.state = 'DECIDED' and old.state <> 'DECIDED' and new.outcome = 'NOTED' and new.matter = 'ADMIT') execute function app.submission_filed();
