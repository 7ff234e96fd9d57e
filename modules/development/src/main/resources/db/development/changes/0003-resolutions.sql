--liquibase formatted sql

--changeset development:0003-resolutions splitStatements:false
-- Votes on people that the minutes of a meeting hold, told by the module of meetings.
create table app.development_resolution (
  tenant_id bigint not null default app.tenant() references app.org,
  vote_id uuid not null,
  person_id uuid not null,
  business text not null check (length(business) <= 40),
  body text not null check (body in ('BRANCH_COMMITTEE','GENERAL_MEETING','COMMITTEE')),
  matter text not null default '',
  passed_on date not null,
  expected int not null,
  present int not null,
  written int not null,
  yes int not null,
  no int not null,
  abstain int not null,
  secret boolean not null,
  link text not null default '' check (length(link) <= 200),
  primary key (tenant_id, vote_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index development_resolution_person on app.development_resolution (tenant_id, person_id, business);
call app.secure('app.development_resolution');
