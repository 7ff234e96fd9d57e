--liquibase formatted sql

--changeset development:0105-told splitStatements:false
-- The result of an approval: who told the person when, and at which meeting it was announced (DEV-75, DEV-90).
create table app.development_told (
  tenant_id bigint not null default app.tenant() references app.org,
  entry_id uuid not null,
  told_on date,
  told_by text not null default '' check (length(told_by) <= 60),
  announced_on date,
  meeting text not null default '' check (length(meeting) <= 120),
  recorded_by text not null check (length(recorded_by) <= 60),
  recorded_at timestamptz not null default now(),
  version int not null default 0,
  primary key (tenant_id, entry_id),
  foreign key (tenant_id, entry_id) references app.development_entry (tenant_id, id)
);
call app.secure('app.development_told');
