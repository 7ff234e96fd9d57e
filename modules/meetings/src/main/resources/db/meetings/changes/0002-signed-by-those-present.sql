--liquibase formatted sql

--changeset meetings:0002-signed-by-those-present
-- Those who came may sign the minutes too (MIN-22).
alter table app.meetings_attendee
  add column signed_on date,
  add column signed_on_paper boolean not null default false,
  add check (signed_on is null or presence = 'PRESENT'),
  add check (signed_on is not null or not signed_on_paper);
