--liquibase formatted sql

--changeset portal:0055-overrides splitStatements:false
-- Why someone went past a warning. Rows are only added.
create table app.rule_override (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  at timestamptz not null default now(),
  subject_kind text not null check (subject_kind ~ '^[a-z]+\.[a-zA-Z]+$'),
  subject_id text not null check (length(subject_id) between 1 and 64),
  rule text not null check (length(rule) <= 16),
  warning text not null check (length(warning) <= 1000),
  reason text not null check (length(reason) between 1 and 500),
  account_id uuid not null,
  person_name text not null,
  primary key (tenant_id, id)
);
create index rule_override_subject on app.rule_override (tenant_id, subject_kind, subject_id, at);
call app.secure('app.rule_override');
revoke update, delete on app.rule_override from portal_app, portal_job;
