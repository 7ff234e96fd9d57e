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
create table app.person (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 60),
  sex text not null check (sex in ('MALE','FEMALE')),
  birth_date date check (birth_date > date '1900-01-01'),
  status text not null check (status in ('MASSES','LEAGUE_MEMBER','APPLICANT','ACTIVIST','CANDIDATE','PROBATIONARY','FULL')),
  group_id uuid,
  left_on date,
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, group_id) references app.party_group (tenant_id, id)
);
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
  post text not null check (post in ('OPERATOR','COMMITTEE_SECRETARY','COMMITTEE_DEPUTY','COMMITTEE_CLERK','ORGANIZATION_OFFICER','BRANCH_SECRETARY','BRANCH_DEPUTY','ORGANIZATION_COMMISSIONER','PUBLICITY_COMMISSIONER','DISCIPLINE_COMMISSIONER','GROUP_LEADER')),
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

--changeset portal:0002-audit splitStatements:false
-- Who did what. Rows are only added.
create table app.audit_entry (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  at timestamptz not null default now(),
  account_id uuid,
  person_name text not null,
  act text not null,
  subject text not null,
  primary key (tenant_id, id)
);
create index audit_entry_at on app.audit_entry (tenant_id, at desc);
call app.secure('app.audit_entry');
revoke update, delete on app.audit_entry from portal_app, portal_job;
