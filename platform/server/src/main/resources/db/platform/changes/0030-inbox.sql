--liquibase formatted sql

--changeset portal:0030-working-days splitStatements:false
-- Days that differ from Monday to Friday. They are the country's, so they belong to no organisation: everyone reads them, the
-- operator alone writes them, a year at a time.
create table app.calendar_year (
  year int primary key check (year between 2000 and 2100),
  source text not null check (length(source) between 1 and 200),
  loaded_at timestamptz not null default now(),
  loaded_by text not null
);
create table app.calendar_day (
  day date primary key,
  year int not null generated always as (extract(year from day)::int) stored references app.calendar_year on delete cascade,
  works boolean not null,
  name text not null check (length(name) between 1 and 40),
  check (not works or extract(isodow from day) > 5)
);
create index calendar_day_year on app.calendar_day (year);
alter table app.calendar_year enable row level security;
alter table app.calendar_year force row level security;
alter table app.calendar_day enable row level security;
alter table app.calendar_day force row level security;
create policy read_all on app.calendar_year for select to portal_app using (true);
create policy read_all on app.calendar_day for select to portal_app using (true);
create policy operator_writes on app.calendar_year to portal_app using ((select app.is_operator())) with check ((select app.is_operator()));
create policy operator_writes on app.calendar_day to portal_app using ((select app.is_operator())) with check ((select app.is_operator()));
grant select, insert, update, delete on app.calendar_year, app.calendar_day to portal_app, portal_job;
-- The changelog writes as the owner, whom the policies bind too.
set local role portal_job;
insert into app.calendar_year (year, source, loaded_by) values
  (2025, '国务院办公厅关于2025年部分节假日安排的通知', '-'),
  (2026, '国务院办公厅关于2026年部分节假日安排的通知', '-');
insert into app.calendar_day (day, works, name) values
  ('2025-01-01', false, '元旦'),
  ('2025-01-26', true, '春节'),
  ('2025-01-28', false, '春节'),
  ('2025-01-29', false, '春节'),
  ('2025-01-30', false, '春节'),
  ('2025-01-31', false, '春节'),
  ('2025-02-01', false, '春节'),
  ('2025-02-02', false, '春节'),
  ('2025-02-03', false, '春节'),
  ('2025-02-04', false, '春节'),
  ('2025-02-08', true, '春节'),
  ('2025-04-04', false, '清明节'),
  ('2025-04-05', false, '清明节'),
  ('2025-04-06', false, '清明节'),
  ('2025-04-27', true, '劳动节'),
  ('2025-05-01', false, '劳动节'),
  ('2025-05-02', false, '劳动节'),
  ('2025-05-03', false, '劳动节'),
  ('2025-05-04', false, '劳动节'),
  ('2025-05-05', false, '劳动节'),
  ('2025-05-31', false, '端午节'),
  ('2025-06-01', false, '端午节'),
  ('2025-06-02', false, '端午节'),
  ('2025-09-28', true, '国庆节、中秋节'),
  ('2025-10-01', false, '国庆节、中秋节'),
  ('2025-10-02', false, '国庆节、中秋节'),
  ('2025-10-03', false, '国庆节、中秋节'),
  ('2025-10-04', false, '国庆节、中秋节'),
  ('2025-10-05', false, '国庆节、中秋节'),
  ('2025-10-06', false, '国庆节、中秋节'),
  ('2025-10-07', false, '国庆节、中秋节'),
  ('2025-10-08', false, '国庆节、中秋节'),
  ('2025-10-11', true, '国庆节、中秋节'),
  ('2026-01-01', false, '元旦'),
  ('2026-01-02', false, '元旦'),
  ('2026-01-03', false, '元旦'),
  ('2026-01-04', true, '元旦'),
  ('2026-02-14', true, '春节'),
  ('2026-02-15', false, '春节'),
  ('2026-02-16', false, '春节'),
  ('2026-02-17', false, '春节'),
  ('2026-02-18', false, '春节'),
  ('2026-02-19', false, '春节'),
  ('2026-02-20', false, '春节'),
  ('2026-02-21', false, '春节'),
  ('2026-02-22', false, '春节'),
  ('2026-02-23', false, '春节'),
  ('2026-02-28', true, '春节'),
  ('2026-04-04', false, '清明节'),
  ('2026-04-05', false, '清明节'),
  ('2026-04-06', false, '清明节'),
  ('2026-05-01', false, '劳动节'),
  ('2026-05-02', false, '劳动节'),
  ('2026-05-03', false, '劳动节'),
  ('2026-05-04', false, '劳动节'),
  ('2026-05-05', false, '劳动节'),
  ('2026-05-09', true, '劳动节'),
  ('2026-06-19', false, '端午节'),
  ('2026-06-20', false, '端午节'),
  ('2026-06-21', false, '端午节'),
  ('2026-09-20', true, '国庆节'),
  ('2026-09-25', false, '中秋节'),
  ('2026-09-26', false, '中秋节'),
  ('2026-09-27', false, '中秋节'),
  ('2026-10-01', false, '国庆节'),
  ('2026-10-02', false, '国庆节'),
  ('2026-10-03', false, '国庆节'),
  ('2026-10-04', false, '国庆节'),
  ('2026-10-05', false, '国庆节'),
  ('2026-10-06', false, '国庆节'),
  ('2026-10-07', false, '国庆节'),
  ('2026-10-10', true, '国庆节');
reset role;

--changeset portal:0030-inbox splitStatements:false
-- What waits for whom. A task is known by its source and key. The stages are the posts that answer for it, one after the other, each
-- as names with commas; those told so far stand in "responsible", a group's leader as GROUP_LEADER:<group>. On "look_on" the daily
-- job has something to do with it.
create table app.inbox_task (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  source text not null check (source ~ '^[a-z]+$'),
  key text not null check (length(key) between 1 and 200),
  message_key text not null check (length(message_key) between 1 and 120),
  arguments text[] not null default '{}',
  link text not null check (length(link) <= 300),
  rule text not null default '' check (length(rule) <= 40),
  why_key text not null default '' check (length(why_key) <= 120),
  due date,
  person_id uuid,
  group_id uuid,
  stages text[] not null default '{}',
  told int not null default 0 check (told >= 0),
  responsible text[] not null default '{}',
  committee_key text check (length(committee_key) between 1 and 120),
  remind_days int not null check (remind_days >= 0),
  escalate_days int not null check (escalate_days > 0),
  look_on date,
  state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'WITHDRAWN')),
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  closed_by text check (length(closed_by) <= 60),
  closed_for text check (length(closed_for) <= 60),
  primary key (tenant_id, id),
  unique (tenant_id, source, key),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, group_id) references app.party_group (tenant_id, id),
  check (person_id is not null or cardinality(stages) > 0),
  check (told <= cardinality(stages)),
  check ((state = 'OPEN') = (closed_at is null))
);
create index inbox_task_open on app.inbox_task (tenant_id, due, id) where state = 'OPEN';
create index inbox_task_closed on app.inbox_task (tenant_id, closed_at desc, id) where state <> 'OPEN';
create index inbox_task_look on app.inbox_task (tenant_id, look_on) where state = 'OPEN';
create index inbox_task_person on app.inbox_task (tenant_id, person_id);
create index inbox_task_group on app.inbox_task (tenant_id, group_id);
call app.secure('app.inbox_task');

-- What was brought to mind, so that nothing is twice.
create table app.inbox_reminder (
  tenant_id bigint not null default app.tenant() references app.org,
  task_id uuid not null,
  kind text not null check (kind in ('NEW', 'SOON', 'OVERDUE', 'ESCALATED')),
  stage int not null default 0 check (stage >= 0),
  at timestamptz not null,
  primary key (tenant_id, task_id, kind, stage),
  foreign key (tenant_id, task_id) references app.inbox_task (tenant_id, id) on delete cascade
);
call app.secure('app.inbox_reminder');

-- What of a task the body above reads when it was left undone through all stages: what it is about without any names, whose it is,
-- and since when it is late. The task itself stays with its organisation.
create table app.inbox_escalation (
  tenant_id bigint not null default app.tenant() references app.org,
  task_id uuid not null,
  committee_id bigint not null references app.org,
  title_key text not null check (length(title_key) between 1 and 120),
  rule text not null default '',
  due date not null,
  since date not null,
  primary key (tenant_id, task_id),
  foreign key (tenant_id, task_id) references app.inbox_task (tenant_id, id) on delete cascade
);
create index inbox_escalation_above on app.inbox_escalation (committee_id, due);
call app.secure('app.inbox_escalation');
create policy committee_reads on app.inbox_escalation for select to portal_app using (committee_id = (select app.tenant()));

-- Who stands in for whom while away.
create table app.inbox_delegation (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  from_person uuid not null,
  to_person uuid not null check (to_person <> from_person),
  from_date date not null,
  to_date date not null check (to_date >= from_date),
  primary key (tenant_id, id),
  foreign key (tenant_id, from_person) references app.person (tenant_id, id),
  foreign key (tenant_id, to_person) references app.person (tenant_id, id)
);
create index inbox_delegation_from on app.inbox_delegation (tenant_id, from_person, to_date);
create index inbox_delegation_to on app.inbox_delegation (tenant_id, to_person, to_date);
call app.secure('app.inbox_delegation');

-- When a person last looked at the tasks: what was brought to mind since then is new.
create table app.inbox_visit (
  tenant_id bigint not null default app.tenant() references app.org,
  person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
call app.secure('app.inbox_visit');

--changeset portal:0030-calendar-feed splitStatements:false
-- The secret address of a person's calendar, as a hash.
create table app.calendar_feed (
  tenant_id bigint not null default app.tenant() references app.org,
  person_id uuid not null,
  secret_hash text not null check (length(secret_hash) <= 64),
  created_at timestamptz not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index calendar_feed_secret on app.calendar_feed (secret_hash);
call app.secure('app.calendar_feed');
-- Whose calendar a secret opens, as long as its owner may sign in there. The secret itself is the right to ask.
create function app.calendar_feed_owner(hash text)
returns table (account uuid, person uuid, person_name text, organization bigint, organization_name text, epoch int)
language sql stable security definer set search_path = app as $$
  select a.id, p.id, p.name, o.id, o.name, a.epoch from app.calendar_feed f
    join app.person p on p.tenant_id = f.tenant_id and p.id = f.person_id
    join app.account_access x on x.tenant_id = f.tenant_id and x.person_id = f.person_id
    join app.account a on a.id = x.account_id join app.org o on o.id = f.tenant_id
  where f.secret_hash = hash and x.active and p.left_on is null and o.closed_on is null $$;
alter function app.calendar_feed_owner(text) owner to portal_job;
