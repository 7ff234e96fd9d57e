--liquibase formatted sql

--changeset portal:0035-jobs splitStatements:false
-- When each job runs next, and which node has taken it. Columns as the scheduler wants them.
create table app.job_timer (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index job_timer_due on app.job_timer (execution_time);
create index job_timer_beat on app.job_timer (last_heartbeat);

-- Each time a job began. A run without an end whose node died is taken over by the next node, which goes on after the last organisation
-- that was reached.
create table app.job_run (
  id uuid primary key default uuidv7(),
  job text not null check (length(job) <= 100),
  started_at timestamptz not null,
  node text not null,
  taken_over int not null default 0,
  reached bigint,
  organizations int not null default 0,
  failed int not null default 0,
  error_id text,
  ended_at timestamptz check (ended_at >= started_at)
);
create index job_run_last on app.job_run (job, started_at desc);
create unique index job_run_one_open on app.job_run (job) where ended_at is null;

-- Both say nothing of an organisation. The portal's own threads use them without a tenant, the operator reads them.
alter table app.job_timer enable row level security;
alter table app.job_timer force row level security;
alter table app.job_run enable row level security;
alter table app.job_run force row level security;
create policy portal_itself on app.job_timer to portal_app using ((select app.tenant()) is null or (select app.is_operator()));
create policy portal_itself on app.job_run to portal_app using ((select app.tenant()) is null or (select app.is_operator()));
grant select, insert, update, delete on app.job_timer, app.job_run to portal_app, portal_job;

-- Open organisations, for the portal's own jobs, which work without a tenant between visits.
create function app.tenants_open() returns table (org_id bigint)
language sql stable security definer set search_path = app as $$
  select o.id from app.org o where o.closed_on is null and app.tenant() is null order by 1 $$;
alter function app.tenants_open() owner to portal_job;
