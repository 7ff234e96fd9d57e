--liquibase formatted sql

--changeset portal:0070-away splitStatements:false
-- Members away from the branch (PPL-25…28), with the last sign of life of each.
create table app.person_away (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  kind text not null check (kind in ('WORK','STUDY','RESIDENCE','ABROAD_STUDY','ABROAD_SETTLED','GRADUATE')),
  place text not null default '' check (length(place) <= 80),
  from_date date not null,
  to_date date check (to_date >= from_date),
  takes_part boolean not null default false,
  last_contact_on date,
  searched text not null default '' check (length(searched) <= 300),
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create unique index person_away_once on app.person_away (tenant_id, person_id) where to_date is null;
create index person_away_person on app.person_away (tenant_id, person_id, from_date);
call app.secure('app.person_away');
revoke delete on app.person_away from portal_app;

-- Members left out of the count of those expected (PPL-24), with consent and approval.
create table app.expected_exclusion (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  ground text not null check (ground in ('CANNOT_EXPRESS','ABROAD','DETAINED','BEDRIDDEN','AWAY')),
  explanation text not null check (length(explanation) between 1 and 300),
  consent text not null check (length(consent) between 1 and 200),
  consented_on date not null,
  meeting_on date not null,
  from_date date not null,
  until_date date not null,
  ended_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  constraint expected_exclusion_dates check (until_date >= from_date and from_date >= meeting_on and from_date >= consented_on and ended_on >= from_date)
);
create index expected_exclusion_person on app.expected_exclusion (tenant_id, person_id, from_date);
call app.secure('app.expected_exclusion');
revoke update, delete on app.expected_exclusion from portal_app;
grant update (ended_on) on app.expected_exclusion to portal_app;

--changeset portal:0070-file splitStatements:false
-- The person's file (PPL-42). Sponsors, contacts and relatives; a person of the register or a name.
create table app.person_relation (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  kind text not null check (kind in ('CONTACT','SPONSOR','RELATIVE')),
  other_id uuid,
  name text not null check (length(name) between 1 and 60),
  relation text not null default '' check (length(relation) <= 40),
  deciding boolean not null default false,
  from_date date,
  to_date date check (to_date >= from_date),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, other_id) references app.person (tenant_id, id),
  constraint person_relation_self check (other_id <> person_id)
);
create index person_relation_person on app.person_relation (tenant_id, person_id, kind);
create index person_relation_other on app.person_relation (tenant_id, other_id);
call app.secure('app.person_relation');

-- Awards, punishments with the time they count, pledges, posts of duty, visits (PPL-08, PPL-09).
create table app.person_record (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  kind text not null check (kind in ('AWARD','PUNISHMENT','PLEDGE','DUTY_POST','VISIT')),
  title text not null check (length(title) between 1 and 120),
  given_by text not null default '' check (length(given_by) <= 80),
  on_date date not null,
  until_date date check (until_date >= on_date),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index person_record_person on app.person_record (tenant_id, person_id, on_date);
call app.secure('app.person_record');

-- A student's year (PPL-02): place in the year as the percentage from the top, courses failed, whether or not the resit was passed.
create table app.study_year (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  academic_year int not null check (academic_year between 1980 and 2100),
  rank_percent numeric(5,2) check (rank_percent > 0 and rank_percent <= 100),
  failed_courses int not null default 0 check (failed_courses between 0 and 40),
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create unique index study_year_once on app.study_year (tenant_id, person_id, academic_year);
call app.secure('app.study_year');

-- The photo (PPL-01); one for each person.
create table app.person_photo (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  attachment_id uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id)
);
create index person_photo_attachment on app.person_photo (tenant_id, attachment_id);
call app.secure('app.person_photo');

-- Materials of the file (MAT-01…29). A row is never deleted: it is replaced, noted as lost (PPL-49), or withdrawn with a reason.
create table app.person_material (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  code text not null constraint person_material_code check (code in ('MAT-01','MAT-02','MAT-03','MAT-04','MAT-05','MAT-06','MAT-07','MAT-08','MAT-09','MAT-10','MAT-11','MAT-12','MAT-13','MAT-14','MAT-15','MAT-16','MAT-17','MAT-18','MAT-19','MAT-20','MAT-21','MAT-22','MAT-23','MAT-24','MAT-25','MAT-26','MAT-27','MAT-28','MAT-29')),
  dated date not null,
  title text not null default '' check (length(title) <= 80),
  number text not null default '' check (length(number) <= 40),
  note text not null default '' check (length(note) <= 300),
  attachment_id uuid,
  state text not null default 'PRESENT' check (state in ('PRESENT','LOST','REPLACED','WITHDRAWN')),
  state_reason text not null default '' check (length(state_reason) <= 300),
  replaces_id uuid,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, replaces_id) references app.person_material (tenant_id, id),
  foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id),
  constraint person_material_reason check (state = 'PRESENT' or state_reason <> '')
);
create index person_material_person on app.person_material (tenant_id, person_id, code, dated);
create index person_material_attachment on app.person_material (tenant_id, attachment_id);
create unique index person_material_replaced on app.person_material (tenant_id, replaces_id);
call app.secure('app.person_material');
revoke update, delete on app.person_material from portal_app;
grant update (state, state_reason, attachment_id) on app.person_material to portal_app;

-- How someone wants to see a list: filter, columns and order under a name.
create table app.saved_view (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  page text not null check (page ~ '^[a-z]{1,30}$'),
  name text not null check (length(name) between 1 and 40),
  settings jsonb not null check (octet_length(settings::text) <= 4000),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create unique index saved_view_name on app.saved_view (tenant_id, person_id, page, name);
call app.secure('app.saved_view');

--changeset portal:0070-register splitStatements:false
-- How many people of a register have to be looked at, by reason (PPL-41). Those above read the numbers and nobody's name.
call app.indicator_table('register', array[]::text[], array['people', 'to_check', 'activist_not_filed', 'end_not_filed', 'candidate_not_filed',
  'date_missing', 'identity_missing', 'identity_disagrees', 'twice', 'no_group', 'post_without_vote']);
