--liquibase formatted sql

--changeset meetings:0041-autograph
-- Names written by hand on a screen (MIN-21, MIN-22): by the chair, the recorder, or one of those present.
alter table app.meetings_meeting add column all_sign boolean not null default false;
create table app.meetings_autograph (
  tenant_id bigint not null default app.tenant() references app.org,
  meeting_id uuid not null,
  signer text not null check (length(signer) between 1 and 60),
  attachment_id uuid not null,
  primary key (tenant_id, meeting_id, signer),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade,
  foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id)
);
create index meetings_autograph_file on app.meetings_autograph (tenant_id, attachment_id);
call app.secure('app.meetings_autograph');

--changeset meetings:0041-file
-- Photos and papers of a meeting (MIN-24).
create table app.meetings_file (
  tenant_id bigint not null default app.tenant() references app.org,
  meeting_id uuid not null,
  attachment_id uuid not null,
  caption text not null check (length(caption) <= 100),
  added_by text not null check (length(added_by) <= 60),
  added_on date not null,
  position int not null check (position >= 0),
  primary key (tenant_id, meeting_id, attachment_id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade,
  foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id)
);
create index meetings_file_attachment on app.meetings_file (tenant_id, attachment_id);
call app.secure('app.meetings_file');
