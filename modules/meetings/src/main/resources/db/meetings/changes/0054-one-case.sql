--liquibase formatted sql

--changeset meetings:0054-one-case splitStatements:false
-- A project of one-case-one-discussion (SMP-03). The totals follow from the numbers.
create table app.meetings_project (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  version int not null default 0,
  meeting_id uuid,
  name text not null check (length(name) between 1 and 100),
  site text not null check (length(site) between 1 and 100),
  year int not null check (year between 1990 and 2200),
  content text not null default '' check (length(content) <= 2000),
  capita_fee numeric(8,2) not null check (capita_fee >= 0),
  labour_days int not null check (labour_days >= 0),
  population int not null check (population >= 0),
  labourers int not null check (labourers >= 0),
  fee_total numeric(14,2) generated always as (capita_fee * population) stored,
  labour_total bigint generated always as (labour_days::bigint * labourers) stored,
  unanimous boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id)
);
create index meetings_project_year on app.meetings_project (tenant_id, year desc, id desc);
create index meetings_project_meeting on app.meetings_project (tenant_id, meeting_id);
call app.secure('app.meetings_project');

-- Four deliberations and two disclosures, with the township's review between them.
create table app.meetings_project_step (
  tenant_id bigint not null default app.tenant() references app.org,
  project_id uuid not null,
  step text not null check (step in ('BRANCH_PROPOSAL','COMMITTEES','MEMBERS','VILLAGERS','DECISION_SHOWN','TOWNSHIP','RESULT_SHOWN')),
  done_on date not null,
  by_delegates boolean not null default false,
  expected int not null default 0 check (expected >= 0),
  present int not null default 0 check (present >= 0),
  approved int not null default 0 check (approved >= 0),
  note text not null default '' check (length(note) <= 500),
  entered_by text not null default '' check (length(entered_by) <= 60),
  primary key (tenant_id, project_id, step),
  foreign key (tenant_id, project_id) references app.meetings_project (tenant_id, id) on delete cascade,
  check (present <= expected),
  check (approved <= present)
);
call app.secure('app.meetings_project_step');

create table app.meetings_project_file (
  tenant_id bigint not null default app.tenant() references app.org,
  project_id uuid not null,
  attachment_id uuid not null,
  primary key (tenant_id, project_id, attachment_id),
  foreign key (tenant_id, project_id) references app.meetings_project (tenant_id, id) on delete cascade,
  foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id)
);
create index meetings_project_file_of on app.meetings_project_file (tenant_id, attachment_id);
call app.secure('app.meetings_project_file');

--changeset meetings:0054-measures splitStatements:false
-- More that committees see of meetings (DASH-21 to DASH-23, DASH-27).
call app.indicator_measure('meetings', 'held');
call app.indicator_measure('meetings', 'signed_in_time');
call app.indicator_measure('meetings', 'unsigned_overdue');
call app.indicator_measure('meetings', 'resolutions');
call app.indicator_measure('meetings', 'tasks_given');
call app.indicator_measure('meetings', 'tasks_done');
call app.indicator_measure('meetings', 'tasks_overdue');
