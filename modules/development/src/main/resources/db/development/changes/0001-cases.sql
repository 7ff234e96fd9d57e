--liquibase formatted sql

--changeset development:0001-transitions splitStatements:false
-- Which act leads a case from where to where (DEV-01). The same table as the enum Act; entries of a case point here, so that no other
-- way is possible. '' is where no case is open yet.
create table app.development_transition (
  act text not null,
  from_state text not null,
  to_state text not null,
  primary key (act, from_state, to_state)
);
grant select on app.development_transition to portal_job;
insert into app.development_transition values
  ('APPLY', '', 'APPLIED'),
  ('TAKE_OVER', '', 'APPLIED'),
  ('TAKE_OVER', '', 'CULTIVATED'),
  ('TAKE_OVER', '', 'CANDIDATE'),
  ('TAKE_OVER', '', 'PROBATION'),
  ('TAKE_OVER', '', 'EXTENDED'),
  ('TALK', 'APPLIED', 'TALKED'),
  ('ADOPT', 'TALKED', 'ADOPTED'),
  ('ADOPT', 'STOPPED', 'ADOPTED'),
  ('NOT_ADOPT', 'TALKED', 'TALKED'),
  ('NOT_ADOPT', 'STOPPED', 'STOPPED'),
  ('FILE_ACTIVIST', 'ADOPTED', 'CULTIVATED'),
  ('OBJECT_ACTIVIST', 'ADOPTED', 'TALKED'),
  ('ASSIGN_CONTACTS', 'ADOPTED', 'ADOPTED'),
  ('ASSIGN_CONTACTS', 'CULTIVATED', 'CULTIVATED'),
  ('ASSIGN_CONTACTS', 'CHOSEN', 'CHOSEN'),
  ('ASSIGN_CONTACTS', 'CANDIDATE', 'CANDIDATE'),
  ('SET_TIER', 'CULTIVATED', 'CULTIVATED'),
  ('STOP', 'CULTIVATED', 'STOPPED'),
  ('CHOOSE', 'CULTIVATED', 'CHOSEN'),
  ('FILE_CANDIDATE', 'CHOSEN', 'CANDIDATE'),
  ('OBJECT_CANDIDATE', 'CHOSEN', 'CULTIVATED'),
  ('NAME_SPONSORS', 'CANDIDATE', 'CANDIDATE'),
  ('NAME_SPONSORS', 'REVIEWED', 'REVIEWED'),
  ('NAME_SPONSORS', 'PRE_REVIEWED', 'PRE_REVIEWED'),
  ('NAME_SPONSORS', 'FORM_ISSUED', 'FORM_ISSUED'),
  ('NAME_SPONSORS', 'PASSED', 'PASSED'),
  ('NAME_SPONSORS', 'PROBATION', 'PROBATION'),
  ('NAME_SPONSORS', 'EXTENDED', 'EXTENDED'),
  ('PASS_REVIEW', 'CANDIDATE', 'CANDIDATE'),
  ('EXCUSE_TRAINING', 'CANDIDATE', 'CANDIDATE'),
  ('REVIEW', 'CANDIDATE', 'REVIEWED'),
  ('DROP', 'CANDIDATE', 'CULTIVATED'),
  ('DROP', 'REVIEWED', 'CULTIVATED'),
  ('DROP', 'PRE_REVIEWED', 'CULTIVATED'),
  ('DROP', 'FORM_ISSUED', 'CULTIVATED'),
  ('PASS_PRE_REVIEW', 'REVIEWED', 'PRE_REVIEWED'),
  ('REFUSE_PRE_REVIEW', 'REVIEWED', 'CANDIDATE'),
  ('ISSUE_FORM', 'PRE_REVIEWED', 'FORM_ISSUED'),
  ('PASS_ADMISSION', 'FORM_ISSUED', 'PASSED'),
  ('REFUSE_ADMISSION', 'FORM_ISSUED', 'CANDIDATE'),
  ('TALK_BEFORE_APPROVAL', 'PASSED', 'PASSED'),
  ('APPROVE_ADMISSION', 'PASSED', 'PROBATION'),
  ('REFUSE_ADMISSION_APPROVAL', 'PASSED', 'CANDIDATE'),
  ('RETURN_ADMISSION', 'PASSED', 'FORM_ISSUED'),
  ('LAPSE_ADMISSION', 'PASSED', 'PRE_REVIEWED'),
  ('FILE_COUNTY', 'PROBATION', 'PROBATION'),
  ('PLACE', 'PROBATION', 'PROBATION'),
  ('SWEAR', 'PROBATION', 'PROBATION'),
  ('SWEAR', 'EXTENDED', 'EXTENDED'),
  ('APPLY_CONVERSION', 'PROBATION', 'PROBATION'),
  ('APPLY_CONVERSION', 'EXTENDED', 'EXTENDED'),
  ('DEFER', 'PROBATION', 'PROBATION'),
  ('PASS_CONVERSION', 'PROBATION', 'CONVERSION_PASSED'),
  ('PASS_CONVERSION', 'EXTENDED', 'CONVERSION_PASSED'),
  ('REFUSE_CONVERSION', 'PROBATION', 'PROBATION'),
  ('REFUSE_CONVERSION', 'EXTENDED', 'EXTENDED'),
  ('PASS_EXTENSION', 'PROBATION', 'EXTENSION_PASSED'),
  ('PASS_CANCELLATION', 'PROBATION', 'CANCELLATION_PASSED'),
  ('PASS_CANCELLATION', 'EXTENDED', 'CANCELLATION_PASSED'),
  ('APPROVE_CONVERSION', 'CONVERSION_PASSED', 'CONVERTED'),
  ('APPROVE_EXTENSION', 'EXTENSION_PASSED', 'EXTENDED'),
  ('APPROVE_CANCELLATION', 'CANCELLATION_PASSED', 'CANCELLED'),
  ('REFUSE_CONVERSION_APPROVAL', 'CONVERSION_PASSED', 'PROBATION'),
  ('REFUSE_CONVERSION_APPROVAL', 'CONVERSION_PASSED', 'EXTENDED'),
  ('REFUSE_CONVERSION_APPROVAL', 'EXTENSION_PASSED', 'PROBATION'),
  ('REFUSE_CONVERSION_APPROVAL', 'CANCELLATION_PASSED', 'PROBATION'),
  ('REFUSE_CONVERSION_APPROVAL', 'CANCELLATION_PASSED', 'EXTENDED'),
  ('ARCHIVE', 'CONVERTED', 'ARCHIVED'),
  ('WITHDRAW', 'APPLIED', 'WITHDRAWN'),
  ('WITHDRAW', 'TALKED', 'WITHDRAWN'),
  ('WITHDRAW', 'ADOPTED', 'WITHDRAWN'),
  ('WITHDRAW', 'STOPPED', 'WITHDRAWN'),
  ('WITHDRAW', 'CULTIVATED', 'WITHDRAWN'),
  ('WITHDRAW', 'CHOSEN', 'WITHDRAWN'),
  ('WITHDRAW', 'CANDIDATE', 'WITHDRAWN'),
  ('WITHDRAW', 'REVIEWED', 'WITHDRAWN'),
  ('WITHDRAW', 'PRE_REVIEWED', 'WITHDRAWN'),
  ('WITHDRAW', 'FORM_ISSUED', 'WITHDRAWN'),
  ('LEAVE', 'APPLIED', 'LEFT'),
  ('LEAVE', 'TALKED', 'LEFT'),
  ('LEAVE', 'ADOPTED', 'LEFT'),
  ('LEAVE', 'STOPPED', 'LEFT'),
  ('LEAVE', 'CULTIVATED', 'LEFT'),
  ('LEAVE', 'CHOSEN', 'LEFT'),
  ('LEAVE', 'CANDIDATE', 'LEFT'),
  ('LEAVE', 'REVIEWED', 'LEFT'),
  ('LEAVE', 'PRE_REVIEWED', 'LEFT'),
  ('LEAVE', 'FORM_ISSUED', 'LEFT'),
  ('END_WITH_REGISTER', 'APPLIED', 'LEFT'),
  ('END_WITH_REGISTER', 'TALKED', 'LEFT'),
  ('END_WITH_REGISTER', 'ADOPTED', 'LEFT'),
  ('END_WITH_REGISTER', 'STOPPED', 'LEFT'),
  ('END_WITH_REGISTER', 'CULTIVATED', 'LEFT'),
  ('END_WITH_REGISTER', 'CHOSEN', 'LEFT'),
  ('END_WITH_REGISTER', 'CANDIDATE', 'LEFT'),
  ('END_WITH_REGISTER', 'REVIEWED', 'LEFT'),
  ('END_WITH_REGISTER', 'PRE_REVIEWED', 'LEFT'),
  ('END_WITH_REGISTER', 'FORM_ISSUED', 'LEFT'),
  ('END_WITH_REGISTER', 'PASSED', 'LEFT'),
  ('END_WITH_REGISTER', 'PROBATION', 'LEFT'),
  ('END_WITH_REGISTER', 'EXTENDED', 'LEFT'),
  ('END_WITH_REGISTER', 'CONVERSION_PASSED', 'LEFT'),
  ('END_WITH_REGISTER', 'EXTENSION_PASSED', 'LEFT'),
  ('END_WITH_REGISTER', 'CANCELLATION_PASSED', 'LEFT'),
  ('END_WITH_REGISTER', 'CONVERTED', 'LEFT'),
  ('ANNUL', 'PROBATION', 'VOID'),
  ('ANNUL', 'EXTENDED', 'VOID'),
  ('ANNUL', 'CONVERTED', 'VOID');

--changeset development:0001-cases splitStatements:false
-- The way of one person from the application to the archive. A person who comes again after an end has another case.
-- counted_from: since when the time of cultivation runs, which goes on when the person moves (DEV-03).
create table app.development_case (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  state text not null,
  steps int not null default 0,
  opened_on date not null,
  applied_on date not null,
  counted_from date,
  leaving_on date,
  closed_on date,
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  constraint development_case_dates check (applied_on <= opened_on and counted_from >= applied_on and closed_on >= opened_on)
);
create unique index development_case_open on app.development_case (tenant_id, person_id) where closed_on is null;
create index development_case_state on app.development_case (tenant_id, state, applied_on, id);
create index development_case_person on app.development_case (tenant_id, person_id);

-- What was done on a case, in order. Rows are only added; a mistake is taken back by a row that names it, from the last one on.
-- counts: E expected with a vote, P present, W written opinions, as in the minutes.
create table app.development_entry (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  seq int not null check (seq > 0),
  act text not null,
  step int check (step between 1 and 25),
  from_state text not null,
  to_state text not null,
  day date not null,
  body text not null default '' check (body in ('','BRANCH_COMMITTEE','GENERAL_MEETING','COMMITTEE','COUNTY')),
  expected int check (expected >= 0),
  present int check (present between 0 and expected),
  written int check (written >= 0),
  yes int check (yes >= 0),
  no int check (no >= 0),
  abstain int check (abstain >= 0),
  secret boolean,
  link text not null default '' check (length(link) <= 200),
  vote_id uuid,
  submission_id uuid,
  number text not null default '' check (length(number) <= 60),
  done_by text not null default '' check (length(done_by) <= 120),
  note text not null default '' check (length(note) <= 2000),
  until date,
  attachment_id uuid,
  status_decision_id uuid,
  material_id uuid,
  undoes uuid,
  undone boolean not null default false,
  recorded_by text not null check (length(recorded_by) <= 60),
  recorded_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id),
  foreign key (tenant_id, undoes) references app.development_entry (tenant_id, id),
  foreign key (tenant_id, status_decision_id) references app.status_decision (tenant_id, id),
  foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id),
  foreign key (tenant_id, material_id) references app.person_material (tenant_id, id),
  -- taking back needs no way of its own
  way text generated always as (nullif(act, 'UNDO')) stored,
  constraint development_entry_allowed foreign key (way, from_state, to_state) references app.development_transition (act, from_state, to_state),
  constraint development_entry_votes check (yes + no + abstain <= present + written),
  constraint development_entry_undo check ((act = 'UNDO') = (undoes is not null) and (act <> 'UNDO' or note <> ''))
);
create unique index development_entry_order on app.development_entry (tenant_id, case_id, seq);
create unique index development_entry_vote on app.development_entry (tenant_id, case_id, vote_id, act) where vote_id is not null and not undone;
create index development_entry_status on app.development_entry (tenant_id, status_decision_id) where status_decision_id is not null;
create index development_entry_file on app.development_entry (tenant_id, attachment_id) where attachment_id is not null;
create index development_entry_undoes on app.development_entry (tenant_id, undoes) where undoes is not null;
create index development_entry_material on app.development_entry (tenant_id, material_id) where material_id is not null;
create index development_entry_day on app.development_entry (tenant_id, act, day);

call app.secure('app.development_case');
call app.secure('app.development_entry');
revoke update, delete on app.development_case, app.development_entry from portal_app;
grant update (leaving_on, counted_from, version) on app.development_case to portal_app;
grant update (status_decision_id, material_id) on app.development_entry to portal_app;

-- The state follows from the entries, as the sum of what was done. Two who act at once wait for each other here; the second finds
-- another state than the one that it read.
create function app.development_enter() returns trigger language plpgsql security definer set search_path = app as $$
declare c app.development_case; last app.development_entry; wrong text; begin
  select * into c from app.development_case where tenant_id = new.tenant_id and id = new.case_id for update;
  select * into last from app.development_entry e where e.tenant_id = new.tenant_id and e.case_id = new.case_id
    and not e.undone and e.act <> 'UNDO' order by e.seq desc limit 1;
  new.seq := c.steps + 1;
  wrong := case
    when c.state <> new.from_state then 'development_stale'
    when new.act <> 'UNDO' and last.day > new.day then 'development_order'
    when new.day > app.today() then 'development_future'
    when new.act = 'UNDO' and (last.id is null or last.id <> new.undoes or last.from_state = '' or last.from_state <> new.to_state)
      then 'development_not_last' end;
  if wrong is not null then raise exception '%', wrong using errcode = 'check_violation', constraint = wrong; end if;
  return new;
end $$;
alter function app.development_enter() owner to portal_job;
create trigger development_entry_enter before insert on app.development_entry for each row execute function app.development_enter();

create function app.development_entered() returns trigger language plpgsql security definer set search_path = app as $$ begin
  if new.act = 'UNDO' then
    update app.development_entry set undone = true where tenant_id = new.tenant_id and id = new.undoes;
  end if;
  update app.development_case set state = new.to_state, steps = new.seq, version = version + 1,
    closed_on = case when new.to_state in ('ARCHIVED','CANCELLED','WITHDRAWN','LEFT','VOID') then greatest(new.day, opened_on) end
    where tenant_id = new.tenant_id and id = new.case_id;
  return null;
end $$;
alter function app.development_entered() owner to portal_job;
create trigger development_entry_entered after insert on app.development_entry for each row execute function app.development_entered();
grant select, insert, update on app.development_case, app.development_entry to portal_job;
