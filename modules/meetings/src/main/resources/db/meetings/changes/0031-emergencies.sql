--liquibase formatted sql

--changeset meetings:0031-emergencies splitStatements:false
-- What one person decided because no meeting could be waited for (MEET-58, AUTH-27), and the meeting to which it is reported.
create table app.meetings_emergency (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null,
  matter text not null check (length(matter) between 1 and 150),
  decided_on date not null,
  decider_id uuid,
  decider_name text not null check (length(decider_name) between 1 and 60),
  reason text not null check (length(reason) between 1 and 1000),
  recorded_by text not null check (length(recorded_by) <= 60),
  meeting_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, decider_id) references app.person (tenant_id, id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id)
);
create index meetings_emergency_day on app.meetings_emergency (tenant_id, decided_on desc, id);
create index meetings_emergency_decider on app.meetings_emergency (tenant_id, decider_id);
create index meetings_emergency_meeting on app.meetings_emergency (tenant_id, meeting_id);
call app.secure('app.meetings_emergency');
