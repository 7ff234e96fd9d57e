--liquibase formatted sql

--changeset development:0110-measures splitStatements:false
-- What a person took part in or was given to do (DEV-21, DEV-83), and accounts of work with their scores (DEV-36): one dated entry each.
create table app.development_measure (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  kind text not null check (kind in ('TASK','LECTURE','ACTIVITY','STUDY','LINK','ACCOUNT')),
  held_on date not null,
  title text not null check (length(title) between 1 and 120),
  result text not null default '' check (length(result) <= 1000),
  members int check (members between 1 and 5000),
  members_score numeric(5,2) check (members_score between 0 and 100),
  staff int check (staff between 1 and 5000),
  staff_score numeric(5,2) check (staff_score between 0 and 100),
  recorded_by text not null check (length(recorded_by) <= 60),
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id),
  constraint development_measure_scored check ((kind = 'ACCOUNT') = (num_nonnulls(members, staff) > 0)
    and num_nonnulls(members, members_score) in (0, 2) and num_nonnulls(staff, staff_score) in (0, 2))
);
create index development_measure_case on app.development_measure (tenant_id, case_id, held_on);
create index development_measure_day on app.development_measure (tenant_id, held_on desc, id);

-- Key candidates with the one person who is responsible for each of them (DEV-37).
create table app.development_special (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  person_id uuid not null,
  from_date date not null,
  plan text not null default '' check (length(plan) <= 1000),
  ended_on date check (ended_on >= from_date),
  recorded_by text not null check (length(recorded_by) <= 60),
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create unique index development_special_one on app.development_special (tenant_id, case_id) where ended_on is null;
create index development_special_person on app.development_special (tenant_id, person_id);

do $$ declare one text; begin
  foreach one in array array['measure','special'] loop
    execute format('call app.secure(%L)', 'app.development_' || one);
  end loop;
end $$;
