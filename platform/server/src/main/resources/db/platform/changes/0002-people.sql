--liquibase formatted sql

--changeset portal:0002-people splitStatements:false
-- Groups of a branch and the register of people.
create table app.party_group (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 60),
  host_entity text check (length(host_entity) <= 60),
  leader_id uuid,
  founded_on date not null default app.today(),
  closed_on date check (closed_on >= founded_on),
  version int not null default 0,
  primary key (tenant_id, id)
);
create unique index party_group_name on app.party_group (tenant_id, name) where closed_on is null;
-- A national id (GB 11643-1999): 17 digits and a check character.
create function app.is_national_id(v text) returns boolean language sql immutable strict parallel safe
  return case when v ~ '^[1-9][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]$' then
    substr('10X98765432', (7 * ascii(substr(v, 1, 1)) + 9 * ascii(substr(v, 2, 1)) + 10 * ascii(substr(v, 3, 1)) + 5 * ascii(substr(v, 4, 1))
      + 8 * ascii(substr(v, 5, 1)) + 4 * ascii(substr(v, 6, 1)) + 2 * ascii(substr(v, 7, 1)) + ascii(substr(v, 8, 1)) + 6 * ascii(substr(v, 9, 1))
      + 3 * ascii(substr(v, 10, 1)) + 7 * ascii(substr(v, 11, 1)) + 9 * ascii(substr(v, 12, 1)) + 10 * ascii(substr(v, 13, 1)) + 5 * ascii(substr(v, 14, 1))
      + 8 * ascii(substr(v, 15, 1)) + 4 * ascii(substr(v, 16, 1)) + 2 * ascii(substr(v, 17, 1)) - 4800) % 11 + 1, 1) = substr(v, 18, 1)
    else false end;

-- What is known of a person (PPL-01…10). The status, the tier of an activist and the day of leaving follow from the decisions below
-- and are nobody's to write; an entry in the register starts the history.
create table app.person (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 60),
  sex text not null check (sex in ('MALE','FEMALE')),
  birth_date date check (birth_date > date '1900-01-01'),
  status text not null check (status in ('MASSES','LEAGUE_MEMBER','APPLICANT','ACTIVIST','CANDIDATE','PROBATIONARY','FULL')),
  tier text check (tier in ('ORDINARY','KEY','PLANNED')),
  group_id uuid,
  came_on date,
  left_on date,
  version int not null default 0,
  -- identity (PPL-01)
  national_id text constraint person_national_id_check check (app.is_national_id(national_id)),
  ethnicity text not null default '' check (length(ethnicity) <= 20),
  native_place text not null default '' check (length(native_place) <= 60),
  phone text not null default '' constraint person_phone_check check (phone ~ '^[0-9+() -]{0,20}$'),
  registered_residence text not null default '' check (length(registered_residence) <= 120),
  residence text not null default '' check (length(residence) <= 120),
  -- education (PPL-02)
  education text check (education in ('ILLITERATE','PRIMARY','JUNIOR_MIDDLE','SECONDARY_VOCATIONAL','SENIOR_MIDDLE','JUNIOR_COLLEGE','BACHELOR','POSTGRADUATE')),
  degree text not null default '' check (length(degree) <= 40),
  professional_title text not null default '' check (length(professional_title) <= 40),
  school_grade text not null default '' check (length(school_grade) <= 20),
  school_class text not null default '' check (length(school_class) <= 40),
  -- work (PPL-03)
  employer text not null default '' check (length(employer) <= 80),
  job_title text not null default '' check (length(job_title) <= 60),
  occupation text not null default '' check (length(occupation) <= 40),
  front_line text check (front_line in ('PRODUCTION','WORK','TEACHING')),
  tags text[] not null default '{}' check (tags <@ array['VILLAGE_CADRE','GROUP_HEAD','PACE_SETTER','VETERAN','MIGRANT_WORKER','SCIENCE_HOUSEHOLD','SUBJECT_LEADER','BACKBONE']),
  -- dates of the Party (PPL-04)
  applied_on date,
  activist_on date,
  key_activist_on date,
  candidate_on date,
  admitted_on date,
  admission_approved_on date,
  probation_until date,
  full_on date,
  -- affiliation (PPL-05)
  leading_cadre boolean not null default false,
  dual_life_in text not null default '' check (length(dual_life_in) <= 60),
  -- dues (PPL-06)
  dues_category text check (dues_category in ('WAGE_ORGAN','WAGE_ORGAN_WORKER','WAGE_INSTITUTION','WAGE_ENTERPRISE','ANNUAL_SALARY','SELF_EMPLOYED','RETIRED','FARMER','STUDENT','UNEMPLOYED','RELIEF','MIN_LIVING','VILLAGE_CADRE_FIXED')),
  dues_base numeric(12,2) check (dues_base >= 0),
  dues_monthly numeric(12,2) check (dues_monthly >= 0),
  dues_paid_to date check (extract(day from dues_paid_to) = 1),
  -- welfare (PPL-08)
  in_hardship boolean not null default false,
  elderly_member boolean not null default false,
  infirm boolean not null default false,
  -- league (PPL-10)
  league_member boolean not null default false,
  league_joined_on date,
  league_post text not null default '' check (length(league_post) <= 40),
  league_kept boolean not null default false,
  league_paid_to date check (extract(day from league_paid_to) = 1),
  note text not null default '' check (length(note) <= 500),
  primary key (tenant_id, id),
  constraint person_tier_of_activist check (tier is null or status = 'ACTIVIST'),
  constraint person_dates_in_order check (activist_on >= applied_on and candidate_on >= coalesce(activist_on, applied_on)
    and admitted_on >= coalesce(candidate_on, activist_on, applied_on) and probation_until > admitted_on and full_on >= admitted_on),
  constraint person_dates_after_birth check (coalesce(applied_on, activist_on, candidate_on, admitted_on, full_on, league_joined_on) > birth_date),
  foreign key (tenant_id, group_id) references app.party_group (tenant_id, id)
);
create unique index person_national_id on app.person (tenant_id, national_id) where national_id is not null;
create index person_name on app.person (tenant_id, name, id);
create index person_group on app.person (tenant_id, group_id, name, id);
-- counts of members over a whole county read this alone
create index person_member on app.person (tenant_id) where left_on is null and status in ('PROBATIONARY', 'FULL');
create index person_status on app.person (tenant_id, status, name, id);
alter table app.party_group add foreign key (tenant_id, leader_id) references app.person (tenant_id, id);
create index party_group_leader on app.party_group (tenant_id, leader_id);
create table app.post (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  post text not null check (post in ('OPERATOR','COMMITTEE_SECRETARY','COMMITTEE_DEPUTY','COMMITTEE_CLERK','ORGANIZATION_OFFICER','BRANCH_SECRETARY','BRANCH_DEPUTY','ORGANIZATION_COMMISSIONER','PUBLICITY_COMMISSIONER','DISCIPLINE_COMMISSIONER','GROUP_LEADER','DEVELOPMENT_OFFICER','FILE_KEEPER')),
  from_date date not null default app.today(),
  to_date date check (to_date >= from_date),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create unique index post_held_once on app.post (tenant_id, person_id, post) where to_date is null;
create unique index post_one_secretary on app.post (tenant_id, post) where to_date is null and post in ('COMMITTEE_SECRETARY','BRANCH_SECRETARY');
call app.secure('app.party_group');
call app.secure('app.person');
call app.secure('app.post');
-- everything but the status, the tier and the day of leaving
do $$ declare columns text; begin
  select string_agg(quote_ident(attname), ', ') into columns from pg_attribute where attrelid = 'app.person'::regclass and attnum > 0
    and attname not in ('tenant_id', 'id', 'status', 'tier', 'left_on');
  revoke update, delete on app.person from portal_app;
  execute format('grant update (%s) on app.person to portal_app', columns);
end $$;

--changeset portal:0002-status splitStatements:false
-- The authority matrix as far as it decides on a person's standing (AUTH-04…26): which act leads from where to where, who decides it
-- and who has to approve. An act that changes no status opens or ends a side state, or ends the record. Rows of the history point here.
create table app.status_transition (
  act text not null,
  from_status text not null,
  to_status text not null,
  body text not null check (body in ('NONE','LEAGUE','BRANCH_COMMITTEE','GENERAL_MEETING','COMMITTEE')),
  approval_body text not null default '' check (approval_body in ('','COMMITTEE','COUNTY')),
  primary key (act, from_status, to_status, body, approval_body)
);
grant select on app.status_transition to portal_job;
insert into app.status_transition
select a.act, f, t, b, ap from (values
  ('JOIN_LEAGUE', 'MASSES', 'LEAGUE_MEMBER', 'LEAGUE', ''),
  ('LEAVE_LEAGUE', 'LEAGUE_MEMBER', 'MASSES', 'LEAGUE', ''),
  ('APPLY', 'MASSES,LEAGUE_MEMBER', 'APPLICANT', 'NONE', ''),
  ('WITHDRAW', 'APPLICANT,ACTIVIST,CANDIDATE', 'MASSES', 'NONE', ''),
  ('ADOPT_ACTIVIST', 'APPLICANT', 'ACTIVIST', 'BRANCH_COMMITTEE,GENERAL_MEETING', ''),
  ('SET_TIER', 'ACTIVIST', 'ACTIVIST', 'BRANCH_COMMITTEE,GENERAL_MEETING', ''),
  ('STOP_CULTIVATION', 'ACTIVIST', 'APPLICANT', 'BRANCH_COMMITTEE,GENERAL_MEETING', ''),
  ('ADOPT_CANDIDATE', 'ACTIVIST', 'CANDIDATE', 'BRANCH_COMMITTEE,GENERAL_MEETING', ''),
  ('DROP_CANDIDATE', 'CANDIDATE', 'ACTIVIST', 'BRANCH_COMMITTEE,GENERAL_MEETING', ''),
  ('ADMIT', 'CANDIDATE', 'PROBATIONARY', 'GENERAL_MEETING', 'COMMITTEE,COUNTY'),
  ('EXTEND', 'PROBATIONARY', 'PROBATIONARY', 'GENERAL_MEETING', 'COMMITTEE,COUNTY'),
  ('CONVERT', 'PROBATIONARY', 'FULL', 'GENERAL_MEETING', 'COMMITTEE,COUNTY'),
  ('CANCEL', 'PROBATIONARY', 'MASSES', 'GENERAL_MEETING', 'COMMITTEE,COUNTY'),
  ('SET_CORRECTION', 'PROBATIONARY', 'PROBATIONARY', 'GENERAL_MEETING', 'COMMITTEE,COUNTY'),
  ('SET_CORRECTION', 'FULL', 'FULL', 'GENERAL_MEETING', 'COMMITTEE,COUNTY'),
  ('OBSERVE', 'FULL', 'FULL', 'GENERAL_MEETING', 'COMMITTEE,COUNTY'),
  ('SUSPEND_RIGHTS', 'PROBATIONARY', 'PROBATIONARY', 'COMMITTEE', ''),
  ('SUSPEND_RIGHTS', 'FULL', 'FULL', 'COMMITTEE', ''),
  ('SUSPEND_MEMBERSHIP', 'PROBATIONARY', 'PROBATIONARY', 'GENERAL_MEETING', 'COMMITTEE,COUNTY'),
  ('SUSPEND_MEMBERSHIP', 'FULL', 'FULL', 'GENERAL_MEETING', 'COMMITTEE,COUNTY'),
  ('REMOVE', 'PROBATIONARY,FULL', 'MASSES', 'GENERAL_MEETING', 'COMMITTEE,COUNTY'),
  ('EXPEL', 'PROBATIONARY,FULL', 'MASSES', 'GENERAL_MEETING', 'COMMITTEE,COUNTY')) as a (act, froms, tos, bodies, approvals),
  unnest(string_to_array(froms, ',')) f, unnest(string_to_array(tos, ',')) t, unnest(string_to_array(bodies, ',')) b,
  unnest(case approvals when '' then array[''] else string_to_array(approvals, ',') end) ap;
-- acts of any status: they keep it, or, when a record is put right, take back to any
insert into app.status_transition
select a.act, f, t, b, '' from (values ('REGISTER', false, 'NONE'), ('AMEND', true, 'NONE'), ('REVERSE', true, 'NONE'),
    ('LIFT', false, 'GENERAL_MEETING'), ('LIFT', false, 'COMMITTEE'), ('DECEASE', false, 'NONE'), ('LEAVE', false, 'NONE'),
    ('START_TRANSFER', false, 'COMMITTEE'), ('TRANSFER_OUT', false, 'NONE')) as a (act, moves, b),
  unnest(array['MASSES','LEAGUE_MEMBER','APPLICANT','ACTIVIST','CANDIDATE','PROBATIONARY','FULL']) f,
  unnest(array['MASSES','LEAGUE_MEMBER','APPLICANT','ACTIVIST','CANDIDATE','PROBATIONARY','FULL']) t
where (moves or f = t) and (a.act not in ('LIFT', 'START_TRANSFER') or f in ('PROBATIONARY', 'FULL'))
  and (a.act <> 'LEAVE' or f not in ('PROBATIONARY', 'FULL'));

-- The history of a person's standing (PPL-21, PPL-22). Rows are only added; a mistake is put right by another row that names it.
-- effective_until is the last day of a side state that ends by itself; lifted_on, the first day after one that was ended, and
-- reversed are kept by the triggers.
create table app.status_decision (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  act text not null,
  from_status text not null,
  to_status text not null,
  tier text check (tier in ('ORDINARY','KEY','PLANNED')),
  body text not null,
  decided_on date,
  approval_body text not null default '',
  approved_on date,
  effective_from date not null,
  effective_until date check (effective_until >= effective_from),
  cause text check (cause in ('LAPSED','REFUSED_ADVICE','LOST_CONDITIONS','WITHDREW')),
  basis text not null default '' check (length(basis) <= 200),
  reason text not null default '' check (length(reason) <= 500),
  of_id uuid,
  recorded_by text not null default '',
  recorded_at timestamptz not null default now(),
  lifted_on date,
  reversed boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, of_id) references app.status_decision (tenant_id, id),
  constraint status_decision_allowed foreign key (act, from_status, to_status, body, approval_body) references app.status_transition,
  constraint status_decision_approved check ((approval_body = '') = (approved_on is null) and (approved_on is null or approved_on >= decided_on)),
  constraint status_decision_named check ((act in ('LIFT', 'REVERSE', 'AMEND')) = (of_id is not null)),
  constraint status_decision_basis check (act in ('REGISTER', 'REVERSE', 'AMEND') or (basis <> '' and decided_on is not null)),
  constraint status_decision_reason check (act not in ('REVERSE', 'AMEND') or reason <> ''),
  constraint status_decision_until check (act not in ('EXTEND', 'OBSERVE', 'SET_CORRECTION') or effective_until is not null),
  constraint status_decision_cause check ((act = 'REMOVE') = (cause is not null)),
  constraint status_decision_tier check ((act = 'SET_TIER') <= (tier is not null) and (tier is null or to_status = 'ACTIVIST'))
);
create index status_decision_person on app.status_decision (tenant_id, person_id, effective_from, id);
create unique index status_decision_first on app.status_decision (tenant_id, person_id) where act = 'REGISTER';
create unique index status_decision_reversed on app.status_decision (tenant_id, of_id) where act = 'REVERSE';
call app.secure('app.status_decision');
revoke update, delete on app.status_decision from portal_app;

-- Which group a person was in when (PPL-05, ORG-13). Kept from the register alone; the first one counts from the person's coming, or from
-- minus infinity where nobody knows.
create table app.group_membership (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  group_id uuid not null,
  from_date date not null,
  to_date date check (to_date > from_date),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, group_id) references app.party_group (tenant_id, id)
);
create unique index group_membership_one on app.group_membership (tenant_id, person_id) where to_date is null;
create index group_membership_person on app.group_membership (tenant_id, person_id, from_date);
create index group_membership_group on app.group_membership (tenant_id, group_id);
call app.secure('app.group_membership');
revoke insert, update, delete on app.group_membership from portal_app;

-- Since when a status that came with the entry in the register holds; minus infinity where nobody knows.
create function app.status_since(p app.person) returns date language sql immutable
  return coalesce(case p.status when 'FULL' then p.full_on when 'PROBATIONARY' then p.admitted_on when 'CANDIDATE' then p.candidate_on
    when 'ACTIVIST' then p.activist_on when 'APPLICANT' then p.applied_on when 'LEAGUE_MEMBER' then p.league_joined_on end, date '-infinity');

create function app.start_histories() returns trigger language plpgsql security definer set search_path = app as $$ begin
  insert into app.status_decision (tenant_id, person_id, act, from_status, to_status, tier, body, effective_from)
    select n.tenant_id, n.id, 'REGISTER', n.status, n.status, n.tier, 'NONE', app.status_since(n) from added n;
  insert into app.group_membership (tenant_id, person_id, group_id, from_date)
    select n.tenant_id, n.id, n.group_id, coalesce(n.came_on, date '-infinity') from added n where n.group_id is not null;
  return null;
end $$;
alter function app.start_histories() owner to portal_job;
create trigger person_histories after insert on app.person referencing new table as added for each statement execute function app.start_histories();

create function app.keep_group_history() returns trigger language plpgsql security definer set search_path = app as $$ begin
  delete from app.group_membership m where m.tenant_id = new.tenant_id and m.person_id = new.id and m.to_date is null and m.from_date >= app.today();
  update app.group_membership m set to_date = app.today() where m.tenant_id = new.tenant_id and m.person_id = new.id and m.to_date is null;
  if new.group_id is not null then
    insert into app.group_membership (tenant_id, person_id, group_id, from_date) values (new.tenant_id, new.id, new.group_id,
      case when exists (select from app.group_membership m where m.tenant_id = new.tenant_id and m.person_id = new.id) then app.today()
        else coalesce(new.came_on, date '-infinity') end);
  end if;
  return null;
end $$;
alter function app.keep_group_history() owner to portal_job;
create trigger person_group after update of group_id on app.person for each row when (new.group_id is distinct from old.group_id)
  execute function app.keep_group_history();

-- A date that came with a decision changes with a decision only; what was entered with the register may be put right there.
create function app.guard_party_dates() returns trigger language plpgsql security definer set search_path = app as $$ begin
  if session_user = 'portal_app' and pg_trigger_depth() = 1 and exists (select from app.status_decision d where d.tenant_id = new.tenant_id and d.person_id = new.id and not d.reversed
      and case d.act when 'APPLY' then new.applied_on is distinct from old.applied_on
        when 'ADOPT_ACTIVIST' then new.activist_on is distinct from old.activist_on
        when 'ADOPT_CANDIDATE' then new.candidate_on is distinct from old.candidate_on
        when 'ADMIT' then (new.admitted_on, new.admission_approved_on, new.probation_until) is distinct from (old.admitted_on, old.admission_approved_on, old.probation_until)
        when 'EXTEND' then new.probation_until is distinct from old.probation_until
        when 'CONVERT' then new.full_on is distinct from old.full_on end) then
    raise exception 'decided' using errcode = 'check_violation', constraint = 'person_date_decided';
  end if;
  update app.status_decision d set effective_from = app.status_since(new)
    where d.tenant_id = new.tenant_id and d.person_id = new.id and d.act = 'REGISTER' and d.to_status = new.status and not d.reversed
      and d.effective_from <> app.status_since(new);
  return new;
end $$;
alter function app.guard_party_dates() owner to portal_job;
create trigger person_party_dates before update of applied_on, activist_on, key_activist_on, candidate_on, admitted_on, admission_approved_on, probation_until, full_on, league_joined_on
  on app.person for each row
  when ((new.applied_on, new.activist_on, new.key_activist_on, new.candidate_on, new.admitted_on, new.admission_approved_on, new.probation_until, new.full_on, new.league_joined_on)
    is distinct from (old.applied_on, old.activist_on, old.key_activist_on, old.candidate_on, old.admitted_on, old.admission_approved_on, old.probation_until, old.full_on, old.league_joined_on))
  execute function app.guard_party_dates();

-- Whether a row of the history moves the main line: the status, the tier, or the end of the record. The others are side states.
create function app.is_main_act(act text) returns boolean language sql immutable parallel safe
  return act not in ('EXTEND', 'SET_CORRECTION', 'OBSERVE', 'SUSPEND_RIGHTS', 'SUSPEND_MEMBERSHIP', 'START_TRANSFER', 'LIFT', 'REVERSE');

create function app.check_status_decision() returns trigger language plpgsql security definer set search_path = app as $$
declare p app.person; named app.status_decision; latest app.status_decision; wrong text; begin
  -- the policy refuses it after this trigger, and nothing is told before
  if session_user = 'portal_app' and new.tenant_id is distinct from app.tenant() then return new; end if;
  new.lifted_on := null; new.reversed := false; new.recorded_at := now();
  select * into p from app.person where tenant_id = new.tenant_id and id = new.person_id for update;
  if p.id is null then return new; end if;
  select * into named from app.status_decision where tenant_id = new.tenant_id and id = new.of_id and person_id = new.person_id;
  select * into latest from app.status_decision d where d.tenant_id = new.tenant_id and d.person_id = new.person_id and not d.reversed
    and app.is_main_act(d.act) order by d.effective_from desc, d.id desc limit 1;
  wrong := case
    when new.from_status <> p.status then 'status_stale'
    when p.left_on is not null and new.act <> 'REVERSE' then 'status_left'
    when new.effective_from > app.today() and app.is_main_act(new.act) then 'status_future'
    when new.of_id is not null and (named.id is null or named.reversed) then 'status_stale'
    when new.act = 'ADMIT' and exists (select from app.org o where o.id = new.tenant_id and o.form = 'TEMPORARY') then 'status_temporary'
    when new.act = 'AMEND' and (named.act not in ('REGISTER', 'AMEND') or named.id <> latest.id) then 'status_not_latest'
    when new.act = 'LIFT' and (app.is_main_act(named.act) or named.act in ('LIFT', 'REVERSE') or named.lifted_on is not null
      or new.effective_from < named.effective_from) then 'status_no_side'
    when new.act = 'REVERSE' and named.act in ('REGISTER', 'AMEND', 'REVERSE') then 'status_no_reversal'
    when new.act = 'REVERSE' and app.is_main_act(named.act) and named.id <> latest.id then 'status_not_latest'
    when new.act = 'REVERSE' and new.to_status <> case when app.is_main_act(named.act) then named.from_status else p.status end then 'status_stale'
    when app.is_main_act(new.act) and new.act <> 'AMEND' and new.effective_from < latest.effective_from then 'status_order'
    when new.act <> 'LIFT' and new.act <> 'REVERSE' and not app.is_main_act(new.act) and exists (select from app.status_decision d
      where d.tenant_id = new.tenant_id and d.person_id = new.person_id and d.act = new.act and not d.reversed
        and d.effective_from <= coalesce(new.effective_until, 'infinity')
        and least(coalesce(d.effective_until, 'infinity'), coalesce(d.lifted_on - 1, 'infinity')) >= new.effective_from) then 'status_overlap'
    when p.status = 'FULL' and new.to_status <> 'FULL' and exists (select from app.post h where h.tenant_id = new.tenant_id
      and h.person_id = new.person_id and h.to_date is null and h.post not in ('OPERATOR', 'COMMITTEE_CLERK', 'FILE_KEEPER')) then 'status_holds_post' end;
  if wrong is not null then raise exception '%', wrong using errcode = 'check_violation', constraint = wrong; end if;
  return new;
end $$;
alter function app.check_status_decision() owner to portal_job;
create trigger status_decision_check before insert on app.status_decision for each row when (new.act <> 'REGISTER') execute function app.check_status_decision();

create function app.apply_status_decision() returns trigger language plpgsql security definer set search_path = app as $$
declare named app.status_decision; undone text := ''; begin
  if new.of_id is not null then
    select * into named from app.status_decision where tenant_id = new.tenant_id and id = new.of_id;
    if new.act = 'LIFT' then
      update app.status_decision set lifted_on = new.effective_from where tenant_id = new.tenant_id and id = new.of_id;
    else
      update app.status_decision set reversed = true where tenant_id = new.tenant_id and id = new.of_id;
      if new.act = 'REVERSE' then undone := named.act; end if;
      if undone = 'LIFT' then update app.status_decision set lifted_on = null where tenant_id = new.tenant_id and id = named.of_id; end if;
    end if;
  end if;
  update app.person p set
    status = new.to_status,
    tier = case when new.to_status <> 'ACTIVIST' then null when app.is_main_act(new.act) then coalesce(new.tier, p.tier, 'ORDINARY')
      when undone = 'SET_TIER' or p.status <> 'ACTIVIST' then coalesce((select d.tier from app.status_decision d where d.tenant_id = p.tenant_id and d.person_id = p.id
        and not d.reversed and d.tier is not null order by d.effective_from desc, d.id desc limit 1), 'ORDINARY') else p.tier end,
    left_on = case when new.act in ('DECEASE', 'LEAVE', 'TRANSFER_OUT') then new.effective_from when undone in ('DECEASE', 'LEAVE', 'TRANSFER_OUT') then null else p.left_on end,
    group_id = case when new.act in ('DECEASE', 'LEAVE', 'TRANSFER_OUT') then null else p.group_id end,
    applied_on = case when new.act = 'APPLY' then new.effective_from when undone = 'APPLY' then null else p.applied_on end,
    activist_on = case when new.act = 'ADOPT_ACTIVIST' then new.effective_from when undone = 'ADOPT_ACTIVIST' then null else p.activist_on end,
    key_activist_on = case when new.act = 'SET_TIER' and new.tier = 'KEY' then new.effective_from
      when undone = 'SET_TIER' and named.tier = 'KEY' then null else p.key_activist_on end,
    candidate_on = case when new.act = 'ADOPT_CANDIDATE' then new.effective_from when undone = 'ADOPT_CANDIDATE' then null else p.candidate_on end,
    admitted_on = case when new.act = 'ADMIT' then new.decided_on when undone = 'ADMIT' then null else p.admitted_on end,
    admission_approved_on = case when new.act = 'ADMIT' then new.approved_on when undone = 'ADMIT' then null else p.admission_approved_on end,
    -- one year from the meeting (DEV-76), or to the end of the extension
    probation_until = case when new.act = 'ADMIT' then (new.decided_on + interval '1 year')::date when undone = 'ADMIT' then null
      when new.act = 'EXTEND' then new.effective_until when undone = 'EXTEND' then named.effective_from else p.probation_until end,
    -- the seniority runs from the end of the probation, whenever the meeting was (DEV-90)
    full_on = case when new.act = 'CONVERT' then coalesce(p.probation_until, new.effective_from) when undone = 'CONVERT' then null else p.full_on end,
    version = p.version + 1
  where p.tenant_id = new.tenant_id and p.id = new.person_id;
  return null;
end $$;
alter function app.apply_status_decision() owner to portal_job;
create trigger status_decision_apply after insert on app.status_decision for each row when (new.act <> 'REGISTER') execute function app.apply_status_decision();

-- How everybody of the register stood on a day: status by the main line, and the side states in force (PPL-22). Left out are those
-- who had not come yet, who had left, or of whom nothing is known that early.
create function app.standing_on(day date) returns table (tenant_id bigint, person_id uuid, status text, tier text, sides text[])
language sql stable parallel safe as $$
  select s.tenant_id, s.person_id, s.to_status, s.tier, array(select d.act from app.status_decision d where d.tenant_id = s.tenant_id and d.person_id = s.person_id
      and not d.reversed and d.act in ('EXTEND', 'SET_CORRECTION', 'OBSERVE', 'SUSPEND_RIGHTS', 'SUSPEND_MEMBERSHIP', 'START_TRANSFER')
      and d.effective_from <= day and (d.effective_until is null or d.effective_until >= day) and (d.lifted_on is null or d.lifted_on > day)
      order by d.act)
  from (select distinct on (d.tenant_id, d.person_id) d.* from app.status_decision d
      where not d.reversed and app.is_main_act(d.act) and d.effective_from <= day
      order by d.tenant_id, d.person_id, d.effective_from desc, d.id desc) s
    join app.person p on p.tenant_id = s.tenant_id and p.id = s.person_id
  where (p.left_on is null or p.left_on > day) and (p.came_on is null or p.came_on <= day) $$;
