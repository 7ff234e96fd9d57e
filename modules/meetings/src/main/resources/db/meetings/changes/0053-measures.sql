--liquibase formatted sql

--changeset meetings:0053-measures splitStatements:false
-- What follows from a democratic life meeting (MEET-85): for each problem a measure, its owner and its deadline; of a personal problem
-- the cause, of a breach the department that deals with it.
create table app.meetings_measure (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  meeting_id uuid not null,
  version int not null default 0,
  kind text not null check (kind in ('PERSONAL','MASSES','BREACH','GENERAL')),
  problem text not null check (length(problem) between 1 and 1000),
  cause text not null default '' check (length(cause) <= 1000),
  department text not null default '' check (length(department) <= 100),
  measure text not null check (length(measure) between 1 and 1000),
  owner_id uuid,
  owner_name text not null check (length(owner_name) between 1 and 60),
  deadline date,
  outcome text not null default '' check (length(outcome) <= 1000),
  done_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade,
  foreign key (tenant_id, owner_id) references app.person (tenant_id, id),
  check ((kind = 'PERSONAL') <= (cause <> '')),
  check ((kind = 'MASSES') <= (deadline is not null)),
  check ((kind = 'BREACH') <= (department <> ''))
);
create index meetings_measure_meeting on app.meetings_measure (tenant_id, meeting_id);
create index meetings_measure_owner on app.meetings_measure (tenant_id, owner_id) where done_on is null;
call app.secure('app.meetings_measure');
