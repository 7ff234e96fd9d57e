--liquibase formatted sql

--changeset development:0020-cultivation splitStatements:false
-- What was entered for many at once carries the batch, so that it can be taken back as one.
alter table app.development_report add column batch_id uuid, add column version int not null default 0;
create index development_report_batch on app.development_report (tenant_id, batch_id) where batch_id is not null;
-- A talk by the contact (培养联系人), told from the branch's own (ROLE-10).
alter table app.development_talk add column batch_id uuid, add column by_contact boolean not null default false;
create index development_talk_batch on app.development_talk (tenant_id, batch_id) where batch_id is not null;
alter table app.development_assessment add column batch_id uuid;
create index development_assessment_batch on app.development_assessment (tenant_id, batch_id) where batch_id is not null;

-- The yearly overhaul of the rosters (整顿, DEV-18): one decision of the branch's committee, and whom it moved.
create table app.development_overhaul (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  held_on date not null,
  expected int not null check (expected > 0),
  present int not null check (present between 0 and expected),
  yes int not null check (yes >= 0),
  no int not null check (no >= 0),
  abstain int not null check (abstain >= 0),
  link text not null default '' check (length(link) <= 200),
  note text not null default '' check (length(note) <= 1000),
  recorded_by text not null check (length(recorded_by) <= 60),
  primary key (tenant_id, id)
);
create index development_overhaul_day on app.development_overhaul (tenant_id, held_on desc);
create table app.development_overhaul_line (
  tenant_id bigint not null default app.tenant() references app.org,
  overhaul_id uuid not null,
  case_id uuid not null,
  from_roster text not null check (from_roster in ('ORDINARY','KEY','PLANNED')),
  to_roster text not null check (to_roster in ('ORDINARY','KEY','PLANNED','STRUCK_OFF')),
  reason text not null default '' check (length(reason) <= 300),
  primary key (tenant_id, overhaul_id, case_id),
  foreign key (tenant_id, overhaul_id) references app.development_overhaul (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id)
);
create index development_overhaul_line_case on app.development_overhaul_line (tenant_id, case_id);

-- Studies of the cultivation by the branch's committee, and hearings of all branches by the committee (DEV-19).
create table app.development_study (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('STUDY','HEARING')),
  held_on date not null,
  link text not null default '' check (length(link) <= 200),
  conclusions text not null check (length(conclusions) between 1 and 2000),
  recorded_by text not null check (length(recorded_by) <= 60),
  version int not null default 0,
  primary key (tenant_id, id)
);
create index development_study_day on app.development_study (tenant_id, kind, held_on desc);

-- The organisation's own items of the semester score (DEV-20, SCOR-05). What counts reports or talks is not typed.
create table app.development_score_item (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 40),
  maximum numeric(5,1) not null check (maximum > 0 and maximum <= 1000),
  counts text not null default '' check (counts in ('','REPORTS','TALKS')),
  place int not null default 0,
  ended boolean not null default false,
  version int not null default 0,
  primary key (tenant_id, id)
);
create table app.development_score (
  tenant_id bigint not null default app.tenant() references app.org,
  case_id uuid not null,
  item_id uuid not null,
  semester_from date not null,
  points numeric(5,1) not null check (points >= 0 and points <= 1000),
  recorded_by text not null check (length(recorded_by) <= 60),
  primary key (tenant_id, case_id, item_id, semester_from),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id),
  foreign key (tenant_id, item_id) references app.development_score_item (tenant_id, id)
);
create index development_score_item_of on app.development_score (tenant_id, item_id, semester_from);

do $$ declare one text; begin
  foreach one in array array['overhaul','overhaul_line','study','score_item','score'] loop
    execute format('call app.secure(%L)', 'app.development_' || one);
  end loop;
end $$;
