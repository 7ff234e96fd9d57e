--liquibase formatted sql

--changeset meetings:0021-ballots splitStatements:false
-- A secret ballot in the portal (MEET-74, MEET-75). What was chosen lies in one sealed box, whose key is not in the database; a voter's
-- row says no more than whether the vote was cast. After the count the box and the salt of its key are erased.
create table app.meetings_ballot (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null,
  meeting_id uuid not null,
  vote_id uuid not null,
  state text not null check (state in ('OPEN','CLOSED','CANCELLED')),
  opened_at time not null,
  key_check bytea,
  salt bytea,
  nonce bytea,
  box bytea,
  choices text not null default '' check (length(choices) <= 100000),
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade,
  check (state = 'OPEN' or (salt is null and nonce is null and box is null)),
  check (state <> 'OPEN' or (salt is not null and nonce is not null and box is not null and key_check is not null))
);
create index meetings_ballot_meeting on app.meetings_ballot (tenant_id, meeting_id);
create unique index meetings_ballot_open on app.meetings_ballot (tenant_id, vote_id) where state = 'OPEN';
call app.secure('app.meetings_ballot');

-- Rows are made for all voters when the ballot opens. There is no time and no order in them.
create table app.meetings_ballot_voter (
  tenant_id bigint not null default app.tenant() references app.org,
  ballot_id uuid not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  on_paper boolean not null,
  voted boolean not null default false,
  primary key (tenant_id, ballot_id, person_id),
  foreign key (tenant_id, ballot_id) references app.meetings_ballot (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  check (not (on_paper and voted))
);
create index meetings_ballot_voter_person on app.meetings_ballot_voter (tenant_id, person_id);
call app.secure('app.meetings_ballot_voter');
