--liquibase formatted sql

--changeset meetings:0052-lectures splitStatements:false
-- A lecture may be given in several sessions: the later ones name the first. Who missed all of them makes it up in another way (MEET-87).
create table app.meetings_repeat (
  tenant_id bigint not null default app.tenant() references app.org,
  meeting_id uuid not null,
  repeats_id uuid not null,
  primary key (tenant_id, meeting_id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade,
  foreign key (tenant_id, repeats_id) references app.meetings_meeting (tenant_id, id) on delete cascade,
  check (meeting_id <> repeats_id)
);
create index meetings_repeat_of on app.meetings_repeat (tenant_id, repeats_id);
call app.secure('app.meetings_repeat');

create table app.meetings_makeup (
  tenant_id bigint not null default app.tenant() references app.org,
  meeting_id uuid not null,
  person_id uuid not null,
  made_on date not null,
  form text not null check (form in ('OTHER_SESSION','READ_OUTLINE','AT_HOME')),
  note text not null default '' check (length(note) <= 200),
  entered_by text not null default '' check (length(entered_by) <= 60),
  primary key (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index meetings_makeup_person on app.meetings_makeup (tenant_id, person_id);
call app.secure('app.meetings_makeup');

--changeset meetings:0052-dual-life splitStatements:false
-- Leading cadres, whose part in the branch's life is told to the committee every half-year (MEET-89).
create table app.meetings_cadre (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  post text not null check (length(post) between 1 and 60),
  since date not null,
  until date check (until >= since),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create unique index meetings_cadre_one on app.meetings_cadre (tenant_id, person_id) where until is null;
create index meetings_cadre_person on app.meetings_cadre (tenant_id, person_id);
call app.secure('app.meetings_cadre');

create table app.meetings_dual_report (
  tenant_id bigint not null default app.tenant() references app.org,
  half_from date not null,
  reported_on date not null,
  reported_by text not null check (length(reported_by) <= 60),
  submission_id uuid,
  primary key (tenant_id, half_from)
);
call app.secure('app.meetings_dual_report');
