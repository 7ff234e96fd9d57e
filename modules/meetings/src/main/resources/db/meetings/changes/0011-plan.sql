--liquibase formatted sql

--changeset meetings:0011-plan splitStatements:false
-- The usual day and hour of a kind of meeting, of a group where each has its own (MEET-23).
create table app.meetings_fixed_day (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  version int not null default 0,
  kind text not null check (kind in (
    'GENERAL_MEETING','BRANCH_COMMITTEE','GROUP_MEETING','LECTURE','THEMED_DAY','LIFE_MEETING','APPRAISAL','DEMOCRATIC_LIFE',
    'PARTY_COMMITTEE','COMMITTEE_OFFICE','CENTRE_GROUP','GROUP_STUDY','STUDY_DISCUSSION','LEADING_GROUP','SECRETARIES',
    'DEVELOPMENT_SPECIAL','HEART_TALK','SYMPOSIUM','ONE_CASE','ELECTION','REGULAR','LEAGUE_RECOMMENDATION')),
  group_id uuid,
  weekday int check (weekday between 1 and 7),
  day_of_month int check (day_of_month between 1 and 31),
  month_of_period int check (month_of_period between 1 and 12),
  starts_at time not null,
  place text not null default '' check (length(place) <= 100),
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, kind, group_id),
  foreign key (tenant_id, group_id) references app.party_group (tenant_id, id)
);
call app.secure('app.meetings_fixed_day');

-- The plan of meetings (MEET-26). What is begun from it names its meeting; first_on stays what was planned first.
create table app.meetings_planned (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  version int not null default 0,
  kind text not null check (kind in (
    'GENERAL_MEETING','BRANCH_COMMITTEE','GROUP_MEETING','LECTURE','THEMED_DAY','LIFE_MEETING','APPRAISAL','DEMOCRATIC_LIFE',
    'PARTY_COMMITTEE','COMMITTEE_OFFICE','CENTRE_GROUP','GROUP_STUDY','STUDY_DISCUSSION','LEADING_GROUP','SECRETARIES',
    'DEVELOPMENT_SPECIAL','HEART_TALK','SYMPOSIUM','ONE_CASE','ELECTION','REGULAR','LEAGUE_RECOMMENDATION')),
  group_id uuid,
  planned_on date not null,
  first_on date not null,
  starts_at time not null,
  place text not null default '' check (length(place) <= 100),
  theme text not null default '' check (length(theme) <= 200),
  meeting_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, group_id) references app.party_group (tenant_id, id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete set null (meeting_id),
  check ((kind = 'GROUP_MEETING') <= (group_id is not null))
);
create index meetings_planned_day on app.meetings_planned (tenant_id, planned_on, id);
create index meetings_planned_group on app.meetings_planned (tenant_id, group_id);
create unique index meetings_planned_meeting on app.meetings_planned (tenant_id, meeting_id) where meeting_id is not null;
call app.secure('app.meetings_planned');
