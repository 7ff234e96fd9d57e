--liquibase formatted sql

--changeset meetings:0001-meeting splitStatements:false
-- A meeting from its draft to its archived minutes. Texts of people's names are kept as they were on the day.
create table app.meetings_meeting (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null,
  version int not null default 0,
  kind text not null check (kind in ('GENERAL_MEETING','BRANCH_COMMITTEE','GROUP_MEETING','LECTURE','THEMED_DAY','LIFE_MEETING')),
  state text not null check (state in ('DRAFT','NOTIFIED','HELD','TO_SIGN','ARCHIVED','CANCELLED')),
  title text not null check (length(title) between 1 and 100),
  group_id uuid,
  group_name text not null default '' check (length(group_name) <= 60),
  held_on date not null,
  starts_at time not null,
  ends_at time check (ends_at > starts_at),
  place text not null check (length(place) <= 100),
  chair_id uuid,
  chair_name text not null default '' check (length(chair_name) <= 60),
  chair_post text not null default '' check (length(chair_post) <= 60),
  recorder_id uuid,
  recorder_name text not null default '' check (length(recorder_name) <= 60),
  member_total int not null default 0 check (member_total >= 0),
  opening text not null default '' check (length(opening) <= 2000),
  conclusions text not null default '' check (length(conclusions) <= 10000),
  resolution_no text not null default '' check (length(resolution_no) <= 60),
  resolution text not null default '' check (length(resolution) <= 10000),
  summary text not null default '' check (length(summary) <= 10000),
  lecturer text not null default '' check (length(lecturer) <= 60),
  lecture_theme text not null default '' check (length(lecture_theme) <= 200),
  lecture_outline text not null default '' check (length(lecture_outline) <= 20000),
  report_to text not null default '' check (length(report_to) <= 100),
  report_matter text not null default '' check (length(report_matter) <= 2000),
  reported_on date,
  consent_by text not null default '' check (length(consent_by) <= 60),
  consent_on date,
  notified_on date,
  cancel_reason text not null default '' check (length(cancel_reason) <= 500),
  archive_no text not null default '' check (length(archive_no) <= 40),
  archived_on date,
  keeper text not null default '' check (length(keeper) <= 60),
  primary key (tenant_id, id),
  foreign key (tenant_id, group_id) references app.party_group (tenant_id, id),
  foreign key (tenant_id, chair_id) references app.person (tenant_id, id),
  foreign key (tenant_id, recorder_id) references app.person (tenant_id, id),
  check ((kind = 'GROUP_MEETING') <= (group_id is not null)),
  check ((state = 'ARCHIVED') = (archived_on is not null)),
  check ((state = 'CANCELLED') = (cancel_reason <> ''))
);
create index meetings_meeting_day on app.meetings_meeting (tenant_id, held_on desc, id desc);
create index meetings_meeting_kind on app.meetings_meeting (tenant_id, kind, state, held_on);
create index meetings_meeting_group on app.meetings_meeting (tenant_id, group_id);
create index meetings_meeting_chair on app.meetings_meeting (tenant_id, chair_id);
create index meetings_meeting_recorder on app.meetings_meeting (tenant_id, recorder_id);
create unique index meetings_meeting_archive_no on app.meetings_meeting (tenant_id, archive_no) where archive_no <> '';
call app.secure('app.meetings_meeting');

--changeset meetings:0001-parts splitStatements:false
-- Lists of a meeting, in their order.
create procedure app.meetings_part(part text, columns text) language plpgsql as $$ begin
  execute format('create table app.meetings_%s (
    tenant_id bigint not null default app.tenant() references app.org,
    meeting_id uuid not null,
    position int not null,
    %s,
    primary key (tenant_id, meeting_id, position),
    foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade)', part, columns);
  execute format('call app.secure(''app.meetings_%s'')', part);
end $$;
call app.meetings_part('topic', 'topic_id uuid not null,
  topic text not null check (length(topic) between 1 and 200),
  material text not null check (length(material) <= 20000)');
call app.meetings_part('attendee', 'attendee_id uuid not null,
  person_id uuid,
  name text not null check (length(name) between 1 and 60),
  post text not null check (length(post) <= 60),
  role text not null check (role in (''MEMBER'',''EXEMPT'',''OBSERVER'',''LEADER'')),
  probationary boolean not null,
  votes boolean not null,
  presence text not null check (presence in (''UNKNOWN'',''PRESENT'',''ABSENT'')),
  reason text check (reason in (''SICK'',''PERSONAL'',''DUTY'',''WORK_AWAY'',''NO_LEAVE'',''OTHER'')),
  reason_text text not null check (length(reason_text) <= 200)');
create index meetings_attendee_person on app.meetings_attendee (tenant_id, person_id);
call app.meetings_part('speech', 'speech_id uuid not null,
  person_id uuid,
  speaker text not null check (length(speaker) between 1 and 60),
  post text not null check (length(post) <= 60),
  leader boolean not null,
  content text not null check (length(content) between 1 and 10000)');
call app.meetings_part('vote', 'vote_id uuid not null,
  matter text not null check (length(matter) between 1 and 200),
  form text not null check (form in (''SECRET_BALLOT'',''SHOW_OF_HANDS'',''ORAL'')),
  written int not null check (written >= 0),
  yes int not null check (yes >= 0),
  no int not null check (no >= 0),
  abstain int not null check (abstain >= 0)');
call app.meetings_part('task', 'task_id uuid not null,
  task text not null check (length(task) between 1 and 500),
  owner_id uuid,
  owner_name text not null check (length(owner_name) between 1 and 60),
  deadline date not null,
  done_on date');
create index meetings_task_owner on app.meetings_task (tenant_id, owner_id) where done_on is null;
call app.meetings_part('signature', 'role text not null check (role in (''CHAIR'',''RECORDER'')),
  name text not null check (length(name) between 1 and 60),
  on_paper boolean not null,
  signed_on date not null,
  entered_by text not null check (length(entered_by) <= 60)');
call app.meetings_part('correction', 'part text not null,
  content text not null check (length(content) between 1 and 5000),
  reason text not null check (length(reason) between 1 and 500),
  by_name text not null,
  at timestamptz not null');

--changeset meetings:0001-change splitStatements:false
-- Who changed what in minutes that are not archived yet, so that a second editor can be told.
create table app.meetings_change (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  meeting_id uuid not null,
  meeting_version int not null,
  field text not null,
  old_value text not null,
  new_value text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade
);
create index meetings_change_meeting on app.meetings_change (tenant_id, meeting_id, meeting_version);
call app.secure('app.meetings_change');

--changeset meetings:0001-indicators splitStatements:false
call app.indicator_table('meetings',
  array['general_meeting','branch_committee','group_meeting','lecture','themed_day','life_meeting'],
  array['archived','present','expected']);
