--liquibase formatted sql

--changeset meetings:0020-votes splitStatements:false
-- A vote is about a business, has tellers and ballots (MEET-75), written opinions (MEET-71), and a resolution of its own (MEET-78).
alter table app.meetings_vote drop constraint meetings_vote_form_check;
alter table app.meetings_vote
  add check (form in ('SECRET_BALLOT','ELECTRONIC_BALLOT','SHOW_OF_HANDS','ORAL')),
  add column business text not null default 'ORDINARY' check (business in ('ORDINARY','ADMISSION','CONVERSION','EXTENSION',
    'CANCELLATION','DISCIPLINE','DISPOSAL','ACTIVIST','CANDIDATE','COMMITTEE_APPROVAL','LEAGUE_RECOMMENDATION','ELECTION')),
  add column person_id uuid,
  add column person_name text not null default '' check (length(person_name) <= 60),
  add column scrutineer_id uuid,
  add column scrutineer_name text not null default '' check (length(scrutineer_name) <= 60),
  add column counter_id uuid,
  add column counter_name text not null default '' check (length(counter_name) <= 60),
  add column issued int not null default 0 check (issued >= 0),
  add column returned int not null default 0 check (returned >= 0),
  add column invalid int not null default 0 check (invalid >= 0),
  add column written_yes int not null default 0 check (written_yes >= 0),
  add column written_no int not null default 0 check (written_no >= 0),
  add column changes text not null default '' check (length(changes) <= 60),
  add column state text not null default 'COUNTED' check (state in ('OPEN','COUNTED','POSTPONED')),
  add column taken_at time,
  add column reason text not null default '' check (length(reason) <= 500),
  add column resolution_no text not null default '' check (length(resolution_no) <= 60),
  add column resolution text not null default '' check (length(resolution) <= 5000),
  add constraint meetings_vote_person foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  add constraint meetings_vote_tellers check (scrutineer_id is null or scrutineer_id <> counter_id),
  add constraint meetings_vote_ballots check (issued >= returned and returned >= invalid),
  add constraint meetings_vote_written check (written_yes + written_no <= written),
  add constraint meetings_vote_postponed check (state <> 'POSTPONED' or reason <> '');
create index meetings_vote_person on app.meetings_vote (tenant_id, person_id) where person_id is not null;
create unique index meetings_vote_resolution on app.meetings_vote (tenant_id, resolution_no) where resolution_no <> '';
call app.meetings_part('opinion', 'opinion_id uuid not null,
  vote_id uuid not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  choice text not null check (choice in (''YES'',''NO'',''ABSTAIN'')),
  handed_in timestamp not null');
create index meetings_opinion_person on app.meetings_opinion (tenant_id, person_id);
