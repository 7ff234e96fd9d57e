--liquibase formatted sql

--changeset development:0041-transfers splitStatements:false
-- A case that goes to another organisation of the portal (DEV-03): what the old one says of it, and how the new one answers. It belongs
-- to the old organisation; the new one reads it. Nobody writes here but the functions below. Each side is told once.
create table app.development_transfer (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  from_name text not null check (length(from_name) <= 60),
  to_id bigint not null references app.org,
  to_name text not null check (length(to_name) <= 60),
  name text not null check (length(name) between 1 and 60),
  sex text not null check (sex in ('MALE','FEMALE')),
  birth_date date,
  status text not null check (status in ('APPLICANT','ACTIVIST','CANDIDATE')),
  applied_on date not null,
  counted_from date,
  summary text not null check (length(summary) <= 10000),
  files text not null default '' check (length(files) <= 10000),
  note text not null default '' check (length(note) <= 1000),
  state text not null default 'OFFERED' check (state in ('OFFERED','ACCEPTED','REFUSED','WITHDRAWN')),
  offered_on date not null,
  offered_by text not null check (length(offered_by) <= 60),
  answered_on date,
  answered_by text not null default '' check (length(answered_by) <= 60),
  reason text not null default '' check (length(reason) <= 1000),
  receiver_told boolean not null default false,
  sender_told boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id)
);
create unique index development_transfer_open on app.development_transfer (tenant_id, case_id) where state = 'OFFERED';
create index development_transfer_case on app.development_transfer (tenant_id, case_id);
create index development_transfer_inbox on app.development_transfer (to_id, offered_on desc);
alter table app.development_transfer enable row level security;
alter table app.development_transfer force row level security;
create policy sender_reads on app.development_transfer for select to portal_app using (tenant_id = (select app.tenant()));
create policy receiver_reads on app.development_transfer for select to portal_app
  using (to_id = (select app.tenant()) and state <> 'WITHDRAWN');
grant select on app.development_transfer to portal_app;
grant select, insert, update on app.development_transfer to portal_job;

-- A branch of the same county that uses the module, by its whole code or its whole name; nothing else can be found.
create function app.development_organization(wanted text) returns table (org_id bigint, org_name text)
language sql stable security definer set search_path = app as $$
  select o.id, o.name from app.org o join app.org me on me.id = app.tenant()
  where (o.code = upper(wanted) or o.name = wanted) and o.id <> me.id and o.level = 'BRANCH' and o.closed_on is null
    and split_part(o.opath, '/', 2) = split_part(me.opath, '/', 2)
    and exists (select from app.organizations_with('development') w where w.org_id = o.id) $$;

create function app.development_offer(which uuid, target text, counted text, papers text, words text, person text) returns uuid
language plpgsql security definer set search_path = app as $$ declare c app.development_case; t record; made uuid; begin
  select * into c from app.development_case x where x.tenant_id = app.tenant() and x.id = which for update;
  if c.id is null then raise exception 'unknown case' using errcode = 'no_data_found'; end if;
  if not exists (select from app.development_transition n where n.act = 'LEAVE' and n.from_state = c.state) then
    raise exception 'cannot leave' using errcode = 'check_violation', constraint = 'development_transfer_state';
  end if;
  if (select count(*) from app.development_organization(target)) <> 1 then
    raise exception 'no such organisation' using errcode = 'check_violation', constraint = 'development_transfer_target';
  end if;
  select * into t from app.development_organization(target);
  insert into app.development_transfer (case_id, from_name, to_id, to_name, name, sex, birth_date, status, applied_on, counted_from,
      summary, files, note, offered_on, offered_by)
    select c.id, o.name, t.org_id, t.org_name, p.name, p.sex, p.birth_date, p.status, c.applied_on, c.counted_from, counted, papers, words,
      app.today(), person
    from app.person p join app.org o on o.id = p.tenant_id where p.tenant_id = c.tenant_id and p.id = c.person_id returning id into made;
  return made;
end $$;

-- Takes it back while nobody has answered. True when there was one.
create function app.development_offer_withdraw(which uuid) returns boolean language sql security definer set search_path = app as $$
  with gone as (update app.development_transfer x set state = 'WITHDRAWN', sender_told = true
    where x.tenant_id = app.tenant() and x.case_id = which and x.state = 'OFFERED' returning 1)
  select exists (select from gone) $$;

-- The answer of the organisation that it was offered to, once.
create function app.development_offer_answer(sender bigint, which uuid, accepts boolean, why text, person text) returns void
language plpgsql security definer set search_path = app as $$ begin
  update app.development_transfer x set state = case when accepts then 'ACCEPTED' else 'REFUSED' end, answered_on = app.today(),
      answered_by = person, reason = why, receiver_told = true
    where x.tenant_id = sender and x.id = which and x.to_id = app.tenant() and x.state = 'OFFERED';
  if not found then raise exception 'answered already' using errcode = 'check_violation', constraint = 'development_transfer_stale'; end if;
end $$;

-- Notes that the tenant has been told: the receiver of the offer, the sender of the answer.
create function app.development_transfer_told(sender bigint, which uuid) returns void language sql security definer set search_path = app as $$
  update app.development_transfer x set receiver_told = x.receiver_told or x.to_id = app.tenant(),
      sender_told = x.sender_told or (x.tenant_id = app.tenant() and x.state <> 'OFFERED')
    where x.tenant_id = sender and x.id = which and app.tenant() in (x.tenant_id, x.to_id) $$;

grant select on app.development_transition to portal_job;
do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'app'::regnamespace
      and p.proname in ('development_organization', 'development_offer', 'development_offer_withdraw', 'development_offer_answer', 'development_transfer_told') loop
    execute format('alter function %s owner to portal_job', f);
  end loop;
end $$;
