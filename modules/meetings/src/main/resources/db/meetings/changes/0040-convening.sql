--liquibase formatted sql

--changeset meetings:0040-proposal
-- Topics that members and commissioners put forward before a meeting (MEET-33), and matters that a committee puts to the general
-- meeting with its opinion (MEET-34, MEET-35).
create table app.meetings_proposal (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('GENERAL_MEETING','BRANCH_COMMITTEE','GROUP_MEETING','PARTY_COMMITTEE','COMMITTEE_OFFICE')),
  group_id uuid,
  topic text not null check (length(topic) between 1 and 200),
  reason text not null check (length(reason) <= 2000),
  opinion text not null default '' check (length(opinion) <= 5000),
  important boolean not null default false,
  source_meeting_id uuid,
  source_topic_id uuid,
  person_id uuid not null,
  person_name text not null check (length(person_name) <= 60),
  proposed_on date not null,
  state text not null default 'OPEN' check (state in ('OPEN','TAKEN','DECLINED','WITHDRAWN')),
  meeting_id uuid,
  answer text not null default '' check (length(answer) <= 500),
  answered_by text not null default '' check (length(answered_by) <= 60),
  answered_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, group_id) references app.party_group (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, source_meeting_id) references app.meetings_meeting (tenant_id, id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id)
);
create index meetings_proposal_state on app.meetings_proposal (tenant_id, state, proposed_on desc);
create index meetings_proposal_group on app.meetings_proposal (tenant_id, group_id);
create index meetings_proposal_person on app.meetings_proposal (tenant_id, person_id);
create index meetings_proposal_meeting on app.meetings_proposal (tenant_id, meeting_id);
create unique index meetings_proposal_source on app.meetings_proposal (tenant_id, source_meeting_id, source_topic_id)
  where state in ('OPEN','TAKEN');
call app.secure('app.meetings_proposal');

--changeset meetings:0040-leave
-- Who asked leave of a meeting and what was answered (MEET-37, MEET-38); one request per person and meeting, which may be asked anew.
create table app.meetings_leave (
  tenant_id bigint not null default app.tenant() references app.org,
  meeting_id uuid not null,
  person_id uuid not null,
  person_name text not null check (length(person_name) <= 60),
  reason text not null check (reason in ('SICK','PERSONAL','DUTY','WORK_AWAY','OTHER')),
  reason_text text not null check (length(reason_text) <= 200),
  asked_at timestamptz not null,
  state text not null default 'ASKED' check (state in ('ASKED','GRANTED','REFUSED')),
  answer text not null default '' check (length(answer) <= 200),
  answered_by text not null default '' check (length(answered_by) <= 60),
  primary key (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index meetings_leave_person on app.meetings_leave (tenant_id, person_id);
call app.secure('app.meetings_leave');

--changeset meetings:0040-receipt
-- Who has seen the notice of a meeting (MEET-32).
create table app.meetings_receipt (
  tenant_id bigint not null default app.tenant() references app.org,
  meeting_id uuid not null,
  person_id uuid not null,
  seen_at timestamptz not null,
  primary key (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index meetings_receipt_person on app.meetings_receipt (tenant_id, person_id);
call app.secure('app.meetings_receipt');

--changeset meetings:0040-exemption
-- Members who are not held to hard attendance, and the visits that take its place (MEET-40).
create table app.meetings_exemption (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  person_name text not null check (length(person_name) <= 60),
  cause text not null check (cause in ('OLD','WEAK','ILL','DISABLED')),
  from_date date not null,
  to_date date check (to_date > from_date),
  note text not null check (length(note) <= 500),
  entered_by text not null check (length(entered_by) <= 60),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create unique index meetings_exemption_open on app.meetings_exemption (tenant_id, person_id) where to_date is null;
create index meetings_exemption_person on app.meetings_exemption (tenant_id, person_id, from_date);
call app.secure('app.meetings_exemption');
create table app.meetings_visit (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  person_name text not null check (length(person_name) <= 60),
  visited_on date not null,
  visitors text not null check (length(visitors) between 1 and 200),
  content text not null check (length(content) between 1 and 2000),
  entered_by text not null check (length(entered_by) <= 60),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index meetings_visit_person on app.meetings_visit (tenant_id, person_id, visited_on desc);
create index meetings_visit_day on app.meetings_visit (tenant_id, visited_on desc);
call app.secure('app.meetings_visit');

--changeset meetings:0040-past
-- Meetings of the past that were entered later, with the reason.
alter table app.meetings_meeting
  add column past_reason text not null default '' check (length(past_reason) <= 500),
  add column entered_on date;
