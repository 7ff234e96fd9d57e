--liquibase formatted sql

--changeset development:0070-wordings splitStatements:false
-- Words of a printed form that the branch writes itself, for example the basic evaluation in a resolution (TPL-02).
create table app.development_wording (
  tenant_id bigint not null default app.tenant() references app.org,
  case_id uuid not null,
  print text not null check (print in ('ADMISSION_RESOLUTION','CONVERSION_RESOLUTION')),
  words text not null check (length(words) between 1 and 1000),
  written_by text not null check (length(written_by) <= 60),
  version int not null default 0,
  primary key (tenant_id, case_id, print),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id)
);
call app.secure('app.development_wording');
