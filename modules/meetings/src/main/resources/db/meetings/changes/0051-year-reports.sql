--liquibase formatted sql

--changeset meetings:0051-year-reports splitStatements:false
-- The words of a year report as somebody edited them (DASH-09); figures are always counted anew.
create table app.meetings_year_report (
  tenant_id bigint not null default app.tenant() references app.org,
  year int not null check (year between 1921 and 2200),
  narrative text not null check (length(narrative) between 1 and 8000),
  written_by text not null check (length(written_by) <= 60),
  written_on date not null,
  version int not null default 0,
  primary key (tenant_id, year)
);
call app.secure('app.meetings_year_report');
create index meetings_speech_person on app.meetings_speech (tenant_id, person_id);
