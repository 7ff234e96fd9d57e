--liquibase formatted sql

--changeset portal:0075-import splitStatements:false
-- One import of a roster: first checked, then, when nothing speaks against it and somebody says so, written. The record stays.
create table app.roster_import (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  state text not null check (state in ('CHECKING','CHECKED','IMPORTING','DONE','CANCELLED','INTERRUPTED')),
  file_name text not null check (length(file_name) between 1 and 200),
  file_hash text not null check (length(file_hash) between 1 and 64),
  phase text not null default 'READING' check (phase in ('WAITING','READING','COMPARING','WRITING')),
  done int not null default 0,
  total int not null default 0,
  read_rows int not null default 0,
  new_people int not null default 0,
  changed_people int not null default 0,
  unchanged_people int not null default 0,
  errors int not null default 0,
  warnings int not null default 0,
  cancel_asked boolean not null default false,
  started_by text not null check (length(started_by) <= 60),
  started_at timestamptz not null default now(),
  beat_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (tenant_id, id)
);
create unique index roster_import_running on app.roster_import (tenant_id) where state in ('CHECKING', 'IMPORTING');
create index roster_import_latest on app.roster_import (tenant_id, started_at desc);
call app.secure('app.roster_import');
revoke delete on app.roster_import from portal_app;

-- The rows of an organisation's latest file, what is wrong with them, and what each would do. They are nobody's record: a crash of
-- the server may empty them, and the file is then read again. What a row does not say is null and clears nothing.
create unlogged table app.roster_row (
  tenant_id bigint not null default app.tenant(),
  row_no int not null,
  name text, sex text, national_id text, birth_date date, ethnicity text, native_place text, phone text, education text, degree text,
  professional_title text, employer text, job_title text, status text, group_name text,
  applied_on date, activist_on date, candidate_on date, admitted_on date, full_on date, league_joined_on date,
  registered_residence text, residence text, note text,
  -- columns of which only the month was said
  month_only text[] not null default '{}',
  name_keys text not null default '',
  primary key (tenant_id, row_no)
);
create unlogged table app.roster_finding (
  tenant_id bigint not null default app.tenant(),
  id uuid not null default uuidv7(),
  row_no int not null,
  field text not null default '',
  header text not null default '',
  kind text not null,
  blocks boolean not null,
  value text not null default '',
  more text[] not null default '{}',
  of_register boolean not null default false,
  primary key (tenant_id, id)
);
create index roster_finding_row on app.roster_finding (tenant_id, row_no, id);
create unlogged table app.roster_outcome (
  tenant_id bigint not null default app.tenant(),
  row_no int not null,
  person_id uuid,
  group_id uuid,
  hits int not null,
  outcome text not null check (outcome in ('NEW','CHANGED','UNCHANGED','ERROR')),
  changed text[] not null default '{}',
  primary key (tenant_id, row_no)
);
call app.secure('app.roster_row');
call app.secure('app.roster_finding');
call app.secure('app.roster_outcome');
-- a plan for fifty thousand rows that were just filled in needs fresh statistics
grant maintain on app.roster_row, app.roster_finding, app.roster_outcome to portal_app;

--changeset portal:0075-register-statistics splitStatements:false
-- In an organisation that was empty a moment ago nobody knows how many people it has now. The checks of foreign keys then keep a plan that
-- walks through all of them for each new row; statistics taken in the middle of the import throw that plan away. The application may take
-- statistics of the register, and nothing else that MAINTAIN would allow.
create function app.analyze_register() returns void language plpgsql security definer set search_path = app as $$ begin
  analyze app.person, app.status_decision, app.group_membership;
end $$;
revoke execute on function app.analyze_register() from public;
grant execute on function app.analyze_register() to portal_app;
grant maintain on app.person, app.status_decision, app.group_membership to portal_job;
alter function app.analyze_register() owner to portal_job;
