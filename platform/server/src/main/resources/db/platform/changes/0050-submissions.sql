--liquibase formatted sql

--changeset portal:0050-submissions splitStatements:false
-- A submission belongs to the organisation that sends it. Nobody writes here but the functions below, so neither can a sender decide
-- its own case nor an addressee change what was handed in.
-- edition: the last one handed in, 0 before the first; place: the station that holds it.
create table app.submission (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  kind text not null check (length(kind) between 1 and 80),
  matter text not null check (length(matter) between 1 and 40),
  act text not null check (act in ('REQUEST','FILING','PRE_REVIEW','APPROVAL','REPORT')),
  subject uuid,
  state text not null default 'DRAFT' check (state in ('DRAFT','HANDED_IN','OPENED','FORWARDED','RETURNED','DECIDED','REPLIED','WITHDRAWN')),
  edition int not null default 0 check (edition >= 0),
  place int not null default 1 check (place >= 1),
  number text check (length(number) <= 60),
  sender_name text not null check (length(sender_name) <= 60),
  addressee_id bigint references app.org,
  addressee_name text check (length(addressee_name) <= 60),
  begun_on date not null default app.today(),
  handed_in_on date,
  due_on date check (due_on >= handed_in_on),
  extended boolean not null default false,
  outcome text check (outcome in ('APPROVED','REFUSED','NOTED')),
  decided_on date,
  version int not null default 0,
  primary key (tenant_id, id),
  check ((state in ('DECIDED','REPLIED')) = (outcome is not null))
);
create index submission_recent on app.submission (tenant_id, begun_on desc, id);
create index submission_subject on app.submission (tenant_id, kind, subject) where subject is not null;

-- The way: those who review on it, last the one who decides. Each reads from the moment on when the submission reached it.
create table app.submission_station (
  tenant_id bigint not null default app.tenant() references app.org,
  submission_id uuid not null,
  place int not null check (place >= 1),
  org_id bigint not null references app.org check (org_id <> tenant_id),
  org_name text not null check (length(org_name) <= 60),
  role text not null check (role in ('REVIEW','DECIDE')),
  reached_at timestamptz,
  opened_at timestamptz,
  primary key (tenant_id, submission_id, place),
  foreign key (tenant_id, submission_id) references app.submission (tenant_id, id) on delete cascade
);
create index submission_station_inbox on app.submission_station (org_id, reached_at desc) where reached_at is not null;

-- The contents. An edition that was handed in never changes; the one after it is the draft for completion.
create table app.submission_edition (
  tenant_id bigint not null default app.tenant() references app.org,
  submission_id uuid not null,
  edition int not null check (edition >= 1),
  title text not null check (length(title) between 1 and 200),
  body text not null default '' check (length(body) <= 20000),
  handed_in_at timestamptz,
  handed_in_by text check (length(handed_in_by) <= 60),
  version int not null default 0,
  primary key (tenant_id, submission_id, edition),
  foreign key (tenant_id, submission_id) references app.submission (tenant_id, id) on delete cascade
);
-- item: key of the checklist that it answers, or empty. A sheet that must be an original goes on paper.
create table app.submission_document (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  submission_id uuid not null,
  edition int not null,
  item text not null default '' check (length(item) <= 60),
  name text not null check (length(name) between 1 and 120),
  attachment_id uuid,
  on_paper boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, submission_id, edition) references app.submission_edition (tenant_id, submission_id, edition) on delete cascade,
  constraint submission_document_file foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id),
  check (on_paper = (attachment_id is null))
);
create index submission_document_edition on app.submission_document (tenant_id, submission_id, edition);
create index submission_document_attachment on app.submission_document (tenant_id, attachment_id) where attachment_id is not null;
-- Whom it is about, as they stood on that day: no more than the addressee needs (AUTH-30: who cultivated and assessed them).
create table app.submission_person (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  submission_id uuid not null,
  edition int not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  sex text not null check (sex in ('MALE','FEMALE')),
  birth_date date,
  status text not null check (length(status) <= 40),
  resolved_on date,
  cultivated_by text not null default '' check (length(cultivated_by) <= 120),
  cultivated_on date,
  assessed_by text not null default '' check (length(assessed_by) <= 120),
  assessed_on date,
  primary key (tenant_id, id),
  unique (tenant_id, submission_id, edition, person_id),
  foreign key (tenant_id, submission_id, edition) references app.submission_edition (tenant_id, submission_id, edition) on delete cascade,
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index submission_person_person on app.submission_person (tenant_id, person_id);

-- What happened. Rows are only added.
create table app.submission_step (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  submission_id uuid not null,
  edition int not null,
  at timestamptz not null default clock_timestamp(),
  org_id bigint not null,
  org_name text not null,
  person_name text not null check (length(person_name) <= 60),
  act text not null check (act in ('HAND_IN','RECALL','WITHDRAW','OPEN','REVIEW','RETURN','EXTEND','DECIDE','REPLY')),
  opinion text not null default '' check (length(opinion) <= 2000),
  missing text not null default '' check (length(missing) <= 2000),
  meeting_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, submission_id) references app.submission (tenant_id, id) on delete cascade
);
create index submission_step_history on app.submission_step (tenant_id, submission_id, at, id);

-- What an organisation has to be told of an act of another one; taken up in a transaction of its own.
create table app.submission_delivery (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  sender_id bigint not null references app.org,
  submission_id uuid not null,
  act text not null check (act in ('HAND_IN','RECALL','OPEN','REVIEW','RETURN','EXTEND','DECIDE','REPLY')),
  at timestamptz not null default clock_timestamp(),
  delivered_at timestamptz,
  primary key (tenant_id, id)
);
create index submission_delivery_open on app.submission_delivery (tenant_id, id) where delivered_at is null;

--changeset portal:0050-decisions splitStatements:false
-- The committee's meeting that decides (AUTH-29), who was expected and who came; kept by the committee alone.
create table app.deciding_meeting (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  held_on date not null,
  minutes text not null check (length(minutes) between 1 and 120),
  expected int not null check (expected >= 1),
  present int not null check (present <= expected),
  recorded_by text not null check (length(recorded_by) <= 60),
  recorded_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint deciding_meeting_quorum check (present * 2 > expected)
);
create index deciding_meeting_day on app.deciding_meeting (tenant_id, held_on desc, id);
create table app.deciding_member (
  tenant_id bigint not null default app.tenant() references app.org,
  meeting_id uuid not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  present boolean not null,
  primary key (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, meeting_id) references app.deciding_meeting (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
-- One vote on one case (MEET-73).
create table app.submission_decision (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  meeting_id uuid not null,
  sender_id bigint not null references app.org,
  submission_id uuid not null,
  outcome text not null check (outcome in ('APPROVED','REFUSED')),
  ballot text not null check (ballot in ('SECRET','OPEN')),
  yes int not null check (yes >= 0),
  no int not null check (no >= 0),
  abstain int not null check (abstain >= 0),
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references app.deciding_meeting (tenant_id, id)
);
create unique index submission_decision_case on app.submission_decision (tenant_id, sender_id, submission_id);
create index submission_decision_meeting on app.submission_decision (tenant_id, meeting_id);
-- In a secret ballot only those who withdrew stand here.
create table app.decision_vote (
  tenant_id bigint not null default app.tenant() references app.org,
  decision_id uuid not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  vote text not null check (vote in ('YES','NO','ABSTAIN','WITHDREW')),
  primary key (tenant_id, decision_id, person_id),
  foreign key (tenant_id, decision_id) references app.submission_decision (tenant_id, id)
);
call app.secure('app.deciding_meeting');
call app.secure('app.deciding_member');
call app.secure('app.submission_decision');
call app.secure('app.decision_vote');
revoke update, delete on app.deciding_meeting, app.deciding_member, app.submission_decision, app.decision_vote from portal_app;

-- Pictures of the stamp and of a signature that an organisation may put on its replies. Rows are only added: the latest of a kind
-- counts, and one without a picture takes it away.
create table app.seal (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('STAMP','SIGNATURE')),
  attachment_id uuid,
  set_at timestamptz not null default clock_timestamp(),
  set_by text not null check (length(set_by) <= 60),
  primary key (tenant_id, id),
  constraint seal_file foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id)
);
create index seal_latest on app.seal (tenant_id, kind, set_at desc);
create index seal_attachment on app.seal (tenant_id, attachment_id) where attachment_id is not null;
call app.secure('app.seal');
revoke update, delete on app.seal from portal_app;

-- The reply document (DEV-95) stays with the committee; each branch reads its extract.
create table app.reply (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  number text not null check (length(number) between 1 and 60),
  title text not null check (length(title) between 1 and 300),
  addressees text not null check (length(addressees) <= 2000),
  basis text not null check (length(basis) <= 2000),
  meeting_days date[] not null,
  instructions text not null default '' check (length(instructions) <= 2000),
  signed_by text not null check (length(signed_by) between 1 and 60),
  signed_on date not null,
  stamp_id uuid,
  signature_id uuid,
  made_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, stamp_id) references app.attachment (tenant_id, id),
  foreign key (tenant_id, signature_id) references app.attachment (tenant_id, id)
);
create index reply_day on app.reply (tenant_id, signed_on desc, id);
create unique index reply_number on app.reply (tenant_id, number);
create index reply_stamp on app.reply (tenant_id, stamp_id) where stamp_id is not null;
create index reply_signature on app.reply (tenant_id, signature_id) where signature_id is not null;
create table app.reply_extract (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  reply_id uuid not null,
  addressee_id bigint not null references app.org,
  addressee_name text not null check (length(addressee_name) <= 60),
  number text not null check (length(number) <= 60),
  title text not null check (length(title) between 1 and 300),
  basis text not null check (length(basis) <= 2000),
  meeting_days date[] not null,
  instructions text not null default '' check (length(instructions) <= 2000),
  signed_by text not null check (length(signed_by) <= 60),
  signed_on date not null,
  stamp_id uuid,
  signature_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, stamp_id) references app.attachment (tenant_id, id),
  foreign key (tenant_id, signature_id) references app.attachment (tenant_id, id),
  unique (tenant_id, reply_id, addressee_id),
  foreign key (tenant_id, reply_id) references app.reply (tenant_id, id)
);
create index reply_extract_stamp on app.reply_extract (tenant_id, stamp_id) where stamp_id is not null;
create index reply_extract_signature on app.reply_extract (tenant_id, signature_id) where signature_id is not null;
create index reply_extract_addressee on app.reply_extract (addressee_id, signed_on desc);
create table app.reply_item (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  reply_id uuid not null,
  extract_id uuid not null,
  addressee_id bigint not null references app.org,
  submission_id uuid not null,
  matter text not null check (length(matter) <= 40),
  outcome text not null check (outcome in ('APPROVED','REFUSED','NOTED')),
  title text not null check (length(title) <= 200),
  names text not null default '' check (length(names) <= 2000),
  primary key (tenant_id, id),
  foreign key (tenant_id, reply_id) references app.reply (tenant_id, id),
  foreign key (tenant_id, extract_id) references app.reply_extract (tenant_id, id)
);
create unique index reply_item_case on app.reply_item (tenant_id, addressee_id, submission_id);
create index reply_item_reply on app.reply_item (tenant_id, reply_id);
create index reply_item_addressee on app.reply_item (addressee_id, submission_id);
call app.secure('app.reply');
call app.secure('app.reply_extract');
call app.secure('app.reply_item');
create policy addressee_reads on app.reply_extract for select to portal_app using (addressee_id = (select app.tenant()));
create policy addressee_reads on app.reply_item for select to portal_app using (addressee_id = (select app.tenant()));
revoke update, delete on app.reply, app.reply_extract, app.reply_item from portal_app;
revoke insert on app.reply_item from portal_app;

--changeset portal:0050-reading splitStatements:false
-- Whether the tenant stands on the submission's way and the submission has come so far.
create function app.reads_submission(sender bigint, which uuid) returns boolean language sql stable security definer set search_path = app
  return exists (select from app.submission_station s where s.tenant_id = sender and s.submission_id = which
    and s.org_id = app.tenant() and s.reached_at is not null);
-- The same of one edition, which nobody but the sender sees before it is handed in.
create function app.reads_edition(sender bigint, which uuid, nth int) returns boolean language sql stable security definer set search_path = app
  return app.reads_submission(sender, which) and exists (select from app.submission_edition e
    where e.tenant_id = sender and e.submission_id = which and e.edition = nth and e.handed_in_at is not null);
alter function app.reads_submission(bigint, uuid) owner to portal_job;
alter function app.reads_edition(bigint, uuid, int) owner to portal_job;

alter table app.submission enable row level security;
alter table app.submission force row level security;
create policy sender_reads on app.submission for select to portal_app using (tenant_id = (select app.tenant()));
create policy station_reads on app.submission for select to portal_app using (exists (select from app.submission_station t
  where t.tenant_id = submission.tenant_id and t.submission_id = submission.id and t.org_id = (select app.tenant()) and t.reached_at is not null));
grant select on app.submission to portal_app;
grant select, insert, update, delete on app.submission to portal_job;

alter table app.submission_station enable row level security;
alter table app.submission_station force row level security;
create policy sender_reads on app.submission_station for select to portal_app using (tenant_id = (select app.tenant()));
create policy station_reads on app.submission_station for select to portal_app
  using ((org_id = (select app.tenant()) and reached_at is not null) or app.reads_submission(tenant_id, submission_id));
grant select on app.submission_station to portal_app;
grant select, insert, update, delete on app.submission_station to portal_job;

alter table app.submission_edition enable row level security;
alter table app.submission_edition force row level security;
create policy sender_reads on app.submission_edition for select to portal_app using (tenant_id = (select app.tenant()));
create policy station_reads on app.submission_edition for select to portal_app
  using (handed_in_at is not null and exists (select from app.submission_station t where t.tenant_id = submission_edition.tenant_id
    and t.submission_id = submission_edition.submission_id and t.org_id = (select app.tenant()) and t.reached_at is not null));
create policy sender_writes_draft on app.submission_edition for update to portal_app
  using (tenant_id = (select app.tenant()) and handed_in_at is null) with check (tenant_id = (select app.tenant()) and handed_in_at is null);
grant select, update (title, body, version) on app.submission_edition to portal_app;
grant select, insert, update, delete on app.submission_edition to portal_job;

alter table app.submission_document enable row level security;
alter table app.submission_document force row level security;
create policy sender_reads on app.submission_document for select to portal_app using (tenant_id = (select app.tenant()));
create policy station_reads on app.submission_document for select to portal_app using (app.reads_edition(tenant_id, submission_id, edition));
create policy sender_adds on app.submission_document for insert to portal_app with check (tenant_id = (select app.tenant())
  and exists (select from app.submission_edition e where e.tenant_id = submission_document.tenant_id
    and e.submission_id = submission_document.submission_id and e.edition = submission_document.edition and e.handed_in_at is null));
create policy sender_removes on app.submission_document for delete to portal_app using (tenant_id = (select app.tenant())
  and exists (select from app.submission_edition e where e.tenant_id = submission_document.tenant_id
    and e.submission_id = submission_document.submission_id and e.edition = submission_document.edition and e.handed_in_at is null));
grant select, insert, delete on app.submission_document to portal_app;
grant select, insert, update, delete on app.submission_document to portal_job;

alter table app.submission_person enable row level security;
alter table app.submission_person force row level security;
create policy sender_reads on app.submission_person for select to portal_app using (tenant_id = (select app.tenant()));
create policy station_reads on app.submission_person for select to portal_app using (app.reads_edition(tenant_id, submission_id, edition));
create policy sender_adds on app.submission_person for insert to portal_app with check (tenant_id = (select app.tenant())
  and exists (select from app.submission_edition e where e.tenant_id = submission_person.tenant_id
    and e.submission_id = submission_person.submission_id and e.edition = submission_person.edition and e.handed_in_at is null));
create policy sender_removes on app.submission_person for delete to portal_app using (tenant_id = (select app.tenant())
  and exists (select from app.submission_edition e where e.tenant_id = submission_person.tenant_id
    and e.submission_id = submission_person.submission_id and e.edition = submission_person.edition and e.handed_in_at is null));
grant select, insert, delete on app.submission_person to portal_app;
grant select, insert, update, delete on app.submission_person to portal_job;

alter table app.submission_step enable row level security;
alter table app.submission_step force row level security;
create policy sender_reads on app.submission_step for select to portal_app using (tenant_id = (select app.tenant()));
create policy station_reads on app.submission_step for select to portal_app using (app.reads_submission(tenant_id, submission_id));
grant select on app.submission_step to portal_app;
grant select, insert on app.submission_step to portal_job;

call app.secure('app.submission_delivery');
revoke insert, delete on app.submission_delivery from portal_app;

--changeset portal:0050-acts splitStatements:false
-- The table of transitions; the portal's own copy is compared with it by a test.
create function app.submission_next(state text, taken text) returns text language sql immutable return (
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
    ('OPENED', 'DECIDE', 'DECIDED'),
    ('DECIDED', 'REPLY', 'REPLIED')) t (before, act, after)
  where t.before = submission_next.state and t.act = submission_next.taken);

-- Holds the submission for an act of the tenant, or refuses it: to strangers as if it did not exist, to those on the way with a reason.
create function app.submission_take(sender bigint, which uuid, taken text, seen int) returns app.submission
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
    if (taken in ('DECIDE', 'EXTEND', 'REPLY') and holder.role <> 'DECIDE') or (taken = 'REVIEW' and holder.role <> 'REVIEW') then
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

create function app.submission_note(s app.submission, nth int, taken text, person text, said text, lacking text, met_on date) returns void
language sql security definer set search_path = app as $$
  insert into app.submission_step (tenant_id, submission_id, edition, org_id, org_name, person_name, act, opinion, missing, meeting_on)
  select s.tenant_id, s.id, nth, o.id, o.name, person, taken, coalesce(said, ''), coalesce(lacking, ''), met_on from app.org o where o.id = app.tenant() $$;
create function app.submission_tell(recipient bigint, s app.submission, taken text) returns void
language sql security definer set search_path = app as $$
  insert into app.submission_delivery (tenant_id, sender_id, submission_id, act) values (recipient, s.tenant_id, s.id, taken) $$;

-- Lets a station read the files of an edition from the moment on when it comes there.
create function app.submission_share(s app.submission, nth int, reader bigint) returns void language sql security definer set search_path = app as $$
  insert into app.attachment_share (tenant_id, attachment_id, reader_id)
  select distinct d.tenant_id, d.attachment_id, reader from app.submission_document d
  where d.tenant_id = s.tenant_id and d.submission_id = s.id and d.edition = nth and d.attachment_id is not null
  on conflict do nothing $$;

-- Begins a draft.
create function app.submission_begin(of_kind text, of_matter text, as_act text, about uuid, heading text, words text) returns uuid
language plpgsql security definer set search_path = app as $$ declare made uuid; begin
  insert into app.submission (kind, matter, act, subject, sender_name)
    select of_kind, of_matter, as_act, about, o.name from app.org o where o.id = app.tenant() returning id into made;
  if made is null then raise exception 'no organisation' using errcode = 'insufficient_privilege'; end if;
  insert into app.submission_edition (submission_id, edition, title, body) values (made, 1, heading, words);
  return made;
end $$;

-- Throws a draft away that was never handed in.
create function app.submission_discard(which uuid) returns boolean language sql security definer set search_path = app as $$
  with gone as (delete from app.submission x where x.tenant_id = app.tenant() and x.id = which and x.state = 'DRAFT' and x.number is null returning 1)
  select exists (select from gone) $$;

-- Freezes the draft and sends it on its way: from the beginning, or back to the station that returned it when the way is still the same.
create function app.submission_hand_in(which uuid, seen int, stations bigint[], due date, numbered text, person text) returns void
language plpgsql security definer set search_path = app as $$
declare s app.submission; me app.org; last app.org; way bigint[]; begin
  s := app.submission_take(app.tenant(), which, 'HAND_IN', seen);
  select * into me from app.org o where o.id = app.tenant();
  select * into last from app.org o where o.id = stations[cardinality(stations)];
  if last.id is null or exists (select from unnest(stations) n left join app.org o on o.id = n
      where o.id is null or o.id = me.id or o.closed_on is not null or not me.opath ^@ o.opath) then
    raise exception 'stations stand above the sender' using errcode = 'insufficient_privilege';
  end if;
  -- AUTH-28
  if s.act in ('APPROVAL', 'PRE_REVIEW') and (last.level not in ('GRASSROOTS_COMMITTEE', 'COUNTY_ORG_DEPT')
      or last.form = 'TEMPORARY' or last.kind in ('VILLAGE', 'COMMUNITY')) then
    raise exception 'may not approve' using errcode = 'check_violation', constraint = 'submission_approver';
  end if;
  select array_agg(t.org_id order by t.place) into way from app.submission_station t where t.tenant_id = s.tenant_id and t.submission_id = which;
  if way is distinct from stations or s.state = 'DRAFT' then
    delete from app.submission_station t where t.tenant_id = s.tenant_id and t.submission_id = which;
    insert into app.submission_station (tenant_id, submission_id, place, org_id, org_name, role)
      select s.tenant_id, which, n.place, o.id, o.name, case n.place when cardinality(stations) then 'DECIDE' else 'REVIEW' end
      from unnest(stations) with ordinality n (id, place) join app.org o on o.id = n.id;
    s.place := 1;
  end if;
  update app.submission_station t set reached_at = coalesce(t.reached_at, clock_timestamp())
    where t.tenant_id = s.tenant_id and t.submission_id = which and t.place = s.place;
  update app.submission_edition e set handed_in_at = clock_timestamp(), handed_in_by = person, version = e.version + 1
    where e.tenant_id = s.tenant_id and e.submission_id = which and e.edition = s.edition + 1;
  update app.submission x set state = 'HANDED_IN', edition = s.edition + 1, place = s.place, number = numbered, addressee_id = last.id,
    addressee_name = last.name, handed_in_on = app.today(), due_on = due, extended = false, version = x.version + 1
    where x.tenant_id = s.tenant_id and x.id = which;
  -- whoever has read an earlier edition reads the completed one too
  perform app.submission_share(s, s.edition + 1, t.org_id) from app.submission_station t
    where t.tenant_id = s.tenant_id and t.submission_id = which and t.reached_at is not null;
  perform app.submission_note(s, s.edition + 1, 'HAND_IN', person, '', '', null);
  perform app.submission_tell(stations[s.place], s, 'HAND_IN');
end $$;

-- Takes back what nobody has opened yet, as if it had not been handed in.
create function app.submission_recall(which uuid, seen int, person text) returns void
language plpgsql security definer set search_path = app as $$ declare s app.submission; holder bigint; begin
  s := app.submission_take(app.tenant(), which, 'RECALL', seen);
  select t.org_id into holder from app.submission_station t where t.tenant_id = s.tenant_id and t.submission_id = which and t.place = s.place;
  perform app.submission_tell(holder, s, 'RECALL');
  delete from app.attachment_share a where a.tenant_id = s.tenant_id and exists (select from app.submission_document d
      where d.tenant_id = s.tenant_id and d.submission_id = which and d.edition = s.edition and d.attachment_id = a.attachment_id)
    and not exists (select from app.submission_document d join app.submission_station t on t.tenant_id = d.tenant_id
      and t.submission_id = d.submission_id and t.org_id = a.reader_id and t.opened_at is not null
      where d.tenant_id = s.tenant_id and d.attachment_id = a.attachment_id and (d.submission_id <> which or d.edition < s.edition));
  update app.submission_station t set reached_at = null
    where t.tenant_id = s.tenant_id and t.submission_id = which and t.place = s.place and t.opened_at is null;
  update app.submission_edition e set handed_in_at = null, handed_in_by = null, version = e.version + 1
    where e.tenant_id = s.tenant_id and e.submission_id = which and e.edition = s.edition;
  update app.submission x set state = case when s.edition > 1 then 'RETURNED' else 'DRAFT' end, edition = s.edition - 1, due_on = null, version = x.version + 1
    where x.tenant_id = s.tenant_id and x.id = which;
  perform app.submission_note(s, s.edition, 'RECALL', person, '', '', null);
end $$;

create function app.submission_withdraw(which uuid, seen int, reason text, person text) returns void
language plpgsql security definer set search_path = app as $$ declare s app.submission; begin
  s := app.submission_take(app.tenant(), which, 'WITHDRAW', seen);
  update app.submission x set state = 'WITHDRAWN', due_on = null, version = x.version + 1 where x.tenant_id = s.tenant_id and x.id = which;
  perform app.submission_note(s, s.edition, 'WITHDRAW', person, reason, '', null);
end $$;

-- The first look of the station that holds it. True when this was the one.
create function app.submission_open(sender bigint, which uuid, person text) returns boolean
language plpgsql security definer set search_path = app as $$ declare s app.submission; begin
  if not app.reads_submission(sender, which) then return false; end if;
  select * into s from app.submission x where x.tenant_id = sender and x.id = which for update;
  if s.state not in ('HANDED_IN', 'FORWARDED') or not exists (select from app.submission_station t where t.tenant_id = sender
      and t.submission_id = which and t.place = s.place and t.org_id = app.tenant() and t.reached_at is not null) then
    return false;
  end if;
  update app.submission_station t set opened_at = coalesce(t.opened_at, clock_timestamp())
    where t.tenant_id = sender and t.submission_id = which and t.place = s.place;
  update app.submission x set state = 'OPENED', version = x.version + 1 where x.tenant_id = sender and x.id = which;
  perform app.submission_note(s, s.edition, 'OPEN', person, '', '', null);
  perform app.submission_tell(sender, s, 'OPEN');
  return true;
end $$;

create function app.submission_review(sender bigint, which uuid, seen int, said text, met_on date, person text) returns void
language plpgsql security definer set search_path = app as $$ declare s app.submission; next_org bigint; begin
  s := app.submission_take(sender, which, 'REVIEW', seen);
  update app.submission_station t set reached_at = coalesce(t.reached_at, clock_timestamp())
    where t.tenant_id = sender and t.submission_id = which and t.place = s.place + 1 returning t.org_id into next_org;
  update app.submission x set state = 'FORWARDED', place = s.place + 1, version = x.version + 1 where x.tenant_id = sender and x.id = which;
  perform app.submission_share(s, s.edition, next_org);
  perform app.submission_note(s, s.edition, 'REVIEW', person, said, '', met_on);
  perform app.submission_tell(next_org, s, 'HAND_IN');
  perform app.submission_tell(sender, s, 'REVIEW');
end $$;

-- Sends it back with what is missing; the sender completes a copy, and what was handed in stays as it was.
create function app.submission_return(sender bigint, which uuid, seen int, lacking text, said text, person text) returns void
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
  perform app.submission_note(s, s.edition, 'RETURN', person, said, lacking, null);
  perform app.submission_tell(sender, s, 'RETURN');
end $$;

create function app.submission_extend(sender bigint, which uuid, seen int, until date, reason text, person text) returns void
language plpgsql security definer set search_path = app as $$ declare s app.submission; begin
  s := app.submission_take(sender, which, 'EXTEND', seen);
  if s.extended or s.due_on is null or s.due_on < app.today() or until <= s.due_on then
    raise exception 'once, and before the day' using errcode = 'check_violation', constraint = 'submission_extension';
  end if;
  update app.submission x set due_on = until, extended = true, version = x.version + 1 where x.tenant_id = sender and x.id = which;
  perform app.submission_note(s, s.edition, 'EXTEND', person, reason, '', null);
  perform app.submission_tell(sender, s, 'EXTEND');
end $$;

-- Who in the tenant's own register is among those concerned: the same account, or only the same name.
create function app.submission_concerned(sender bigint, which uuid) returns table (person_id uuid, sure boolean)
language sql stable security definer set search_path = app as $$
  select mine.id, bool_or(a.account_id is not null) from app.submission s
  join app.submission_person c on c.tenant_id = s.tenant_id and c.submission_id = s.id and c.edition = s.edition
  left join app.account_access theirs on theirs.tenant_id = c.tenant_id and theirs.person_id = c.person_id and theirs.account_id is not null
  join app.person mine on mine.tenant_id = app.tenant() and mine.left_on is null
  left join app.account_access a on a.tenant_id = mine.tenant_id and a.person_id = mine.id and a.account_id = theirs.account_id
  where s.tenant_id = sender and s.id = which and app.reads_submission(sender, which) and (a.account_id is not null or mine.name = c.name)
  group by mine.id $$;

-- Decides. An approval points to a vote of a meeting with quorum (AUTH-29), a majority of those expected (MEET-70), and nobody has a
-- say in the own case (AUTH-31).
create function app.submission_decide(sender bigint, which uuid, seen int, result text, said text, decision uuid, actor uuid, person text) returns void
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

-- Puts a decided case into an extract of a reply. The reply bears no day before the meeting's (DEV-95).
create function app.submission_reply(sender bigint, which uuid, seen int, in_extract uuid, person text) returns void
language plpgsql security definer set search_path = app as $$ declare s app.submission; x app.reply_extract; begin
  s := app.submission_take(sender, which, 'REPLY', seen);
  select * into x from app.reply_extract e where e.tenant_id = app.tenant() and e.id = in_extract and e.addressee_id = sender;
  if x.id is null then raise exception 'no such extract' using errcode = 'insufficient_privilege'; end if;
  if x.signed_on < s.decided_on then
    raise exception 'before the meeting' using errcode = 'check_violation', constraint = 'reply_day';
  end if;
  insert into app.reply_item (reply_id, extract_id, addressee_id, submission_id, matter, outcome, title, names)
    select x.reply_id, x.id, sender, which, s.matter, s.outcome, e.title,
      coalesce((select string_agg(p.name, '、' order by p.id) from app.submission_person p
        where p.tenant_id = sender and p.submission_id = which and p.edition = s.edition), '')
    from app.submission_edition e where e.tenant_id = sender and e.submission_id = which and e.edition = s.edition;
  update app.submission y set state = 'REPLIED', version = y.version + 1 where y.tenant_id = sender and y.id = which;
  perform app.submission_note(s, s.edition, 'REPLY', person, x.number, '', null);
  perform app.submission_tell(sender, s, 'REPLY');
end $$;

-- Organisations with something to take up; for the portal's own job, which works without a tenant between visits.
create function app.submission_waiting() returns table (org_id bigint) language sql stable security definer set search_path = app as $$
  select distinct d.tenant_id from app.submission_delivery d where app.tenant() is null and d.delivered_at is null order by 1 $$;

-- while they are still the owner's to revoke
revoke execute on function app.submission_take(bigint, uuid, text, int) from public;
revoke execute on function app.submission_note(app.submission, int, text, text, text, text, date) from public;
revoke execute on function app.submission_share(app.submission, int, bigint) from public;
revoke execute on function app.submission_tell(bigint, app.submission, text) from public;
do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'app'::regnamespace and p.proname like 'submission\_%' and p.prosecdef loop
    execute format('alter function %s owner to portal_job', f);
  end loop;
end $$;
