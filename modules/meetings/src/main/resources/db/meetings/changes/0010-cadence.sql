--liquibase formatted sql

--changeset meetings:0010-obligations splitStatements:false
-- The other kinds that are due in periods (MEET-07 to MEET-10, MEET-13, MEET-14, MEET-17).
do $$ declare code text; begin
  foreach code in array array['appraisal','democratic_life','party_committee','committee_office','study_discussion','leading_group','heart_talk'] loop
    call app.indicator_obligation('meetings', code);
  end loop;
end $$;

--changeset meetings:0010-terms splitStatements:false
-- Terms of a school as it has entered them (MEET-23); two of one school never overlap.
create table app.meetings_term (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  version int not null default 0,
  name text not null check (length(name) between 1 and 60),
  from_on date not null,
  until_on date not null,
  primary key (tenant_id, id),
  constraint meetings_term_order check (until_on >= from_on),
  constraint meetings_term_apart exclude using gist (int8range(tenant_id, tenant_id, '[]') with &&, daterange(from_on, until_on, '[]') with &&)
);
call app.secure('app.meetings_term');
