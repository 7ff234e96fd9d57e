--liquibase formatted sql

--changeset meetings:0030-typed splitStatements:false
-- How much of what somebody typed has arrived, so that sending it again adds nothing. A draft is what was typed into one field since
-- it last showed the stored text.
create table app.meetings_draft (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null,
  meeting_id uuid not null,
  field text not null check (length(field) between 1 and 60),
  seq int not null check (seq >= 0),
  content text not null check (length(content) <= 20000),
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade
);
create index meetings_draft_meeting on app.meetings_draft (tenant_id, meeting_id);
call app.secure('app.meetings_draft');
-- a speech begins with its speaker; the words follow
alter table app.meetings_speech drop constraint meetings_speech_content_check;
alter table app.meetings_speech add constraint meetings_speech_content_check check (length(content) <= 10000);

--changeset meetings:0030-recorders splitStatements:false
-- Who keeps the minutes besides the recorder.
create table app.meetings_recorder (
  tenant_id bigint not null default app.tenant() references app.org,
  meeting_id uuid not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  primary key (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index meetings_recorder_person on app.meetings_recorder (tenant_id, person_id);
call app.secure('app.meetings_recorder');

--changeset meetings:0030-timer splitStatements:false
-- How long each topic has taken; the one that runs has a start.
create table app.meetings_timer (
  tenant_id bigint not null default app.tenant() references app.org,
  meeting_id uuid not null,
  topic_id uuid not null,
  spent_seconds int not null default 0 check (spent_seconds >= 0),
  running_since timestamptz,
  primary key (tenant_id, meeting_id, topic_id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade
);
create unique index meetings_timer_running on app.meetings_timer (tenant_id, meeting_id) where running_since is not null;
call app.secure('app.meetings_timer');
