--liquibase formatted sql

--changeset meetings:0004-important-topics
-- Important matters with the opinion that the committee formed before (MEET-33 to MEET-35).
alter table app.meetings_topic
  add column important boolean not null default false,
  add column opinion text not null default '' check (length(opinion) <= 5000);
