--liquibase formatted sql

--changeset development:0030-candidates splitStatements:false
-- Who looked into a complaint and how, before the finding clears it (DEV-44).
alter table app.development_complaint
  add column investigator text not null default '' check (length(investigator) <= 120),
  add column investigation text not null default '' check (length(investigation) <= 2000);

-- What a letter of the political review asks (DEV-45).
alter table app.development_inquiry
  add column asked text not null default '' check (length(asked) <= 1000);
create index development_inquiry_open on app.development_inquiry (tenant_id, sent_on) where returned_on is null and dropped = '';

-- The report that sums the review up (DEV-47): the life so far, who reviewed, and whether the admission is affected.
alter table app.development_review
  add column resume text not null default '' check (length(resume) <= 2000),
  add column reviewers text not null default '' check (length(reviewers) <= 120),
  add column reviewed_on date,
  add column good boolean;
alter table app.development_review add constraint development_review_concluded check (good is null or conclusion <> '');
