--liquibase formatted sql

--changeset portal:0040-attachments splitStatements:false
-- Contents, once per organisation and hash, in pieces that are read one by one.
create table app.blob (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  sha256 bytea not null,
  size bigint not null check (size >= 0),
  stored_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index blob_content on app.blob (tenant_id, sha256);
create table app.blob_chunk (
  tenant_id bigint not null default app.tenant() references app.org,
  blob_id uuid not null,
  position int not null check (position >= 0),
  content bytea not null check (octet_length(content) between 1 and 262144),
  primary key (tenant_id, blob_id, position),
  foreign key (tenant_id, blob_id) references app.blob (tenant_id, id) on delete cascade
);
-- pictures and office documents are compressed already
alter table app.blob_chunk alter content set storage external;
create table app.attachment (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  blob_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  content_type text not null check (length(content_type) between 3 and 100),
  stored_at timestamptz not null default now(),
  stored_by text not null check (length(stored_by) between 1 and 60),
  primary key (tenant_id, id),
  foreign key (tenant_id, blob_id) references app.blob (tenant_id, id)
);
create index attachment_blob on app.attachment (tenant_id, blob_id);
-- Who else may read a file. The owner writes it; the reader sees that it is there.
create table app.attachment_share (
  tenant_id bigint not null default app.tenant() references app.org,
  attachment_id uuid not null,
  reader_id bigint not null references app.org,
  shared_at timestamptz not null default now(),
  primary key (tenant_id, attachment_id, reader_id),
  foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id) on delete cascade
);
create index attachment_share_reader on app.attachment_share (reader_id, attachment_id);
call app.secure('app.blob');
call app.secure('app.blob_chunk');
call app.secure('app.attachment');
call app.secure('app.attachment_share');
-- contents never change
revoke update on app.blob, app.blob_chunk, app.attachment, app.attachment_share from portal_app;
-- selecting a row to hold on to it takes the right to update; this column is never changed
grant update (stored_at) on app.blob to portal_app;
create policy reader_sees on app.attachment_share for select to portal_app using (reader_id = (select app.tenant()));
create policy reader_sees on app.attachment for select to portal_app using (exists (select from app.attachment_share s
  where s.tenant_id = attachment.tenant_id and s.attachment_id = attachment.id and s.reader_id = (select app.tenant())));
create policy reader_sees on app.blob for select to portal_app using (exists (select from app.attachment a
  join app.attachment_share s on s.tenant_id = a.tenant_id and s.attachment_id = a.id
  where a.tenant_id = blob.tenant_id and a.blob_id = blob.id and s.reader_id = (select app.tenant())));
create policy reader_sees on app.blob_chunk for select to portal_app using (exists (select from app.attachment a
  join app.attachment_share s on s.tenant_id = a.tenant_id and s.attachment_id = a.id
  where a.tenant_id = blob_chunk.tenant_id and a.blob_id = blob_chunk.blob_id and s.reader_id = (select app.tenant())));

-- Sweeps files to which no record refers, then contents without a file; of all organisations when it runs without one. Which
-- tables refer to files is asked of the catalogue, so a new one is covered by its foreign key.
create function app.sweep_attachments(stored_before timestamptz) returns int language plpgsql security definer set search_path = app as $$
declare condition text := ''; r record; found_row record; swept int := 0; begin
  for r in select k.conrelid::regclass as referrer,
      (select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[array_position(k.confkey, i.attnum)]) as tenant_column,
      (select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[array_position(k.confkey, j.attnum)]) as id_column
    from pg_constraint k
    join pg_attribute i on i.attrelid = k.confrelid and i.attname = 'tenant_id'
    join pg_attribute j on j.attrelid = k.confrelid and j.attname = 'id'
    where k.contype = 'f' and k.confrelid = 'app.attachment'::regclass
  loop
    condition := condition || format(' and not exists (select from %s x where x.%I = a.tenant_id and x.%I = a.id)', r.referrer, r.tenant_column, r.id_column);
  end loop;
  for found_row in execute 'select a.tenant_id, a.id from app.attachment a where a.stored_at < $1 and (app.tenant() is null or a.tenant_id = app.tenant())'
      || condition using stored_before loop
    begin
      delete from app.attachment a where a.tenant_id = found_row.tenant_id and a.id = found_row.id;
      swept := swept + 1;
    exception when foreign_key_violation then null; -- a record refers to it since
    end;
  end loop;
  for found_row in select b.tenant_id, b.id from app.blob b where b.stored_at < stored_before and (app.tenant() is null or b.tenant_id = app.tenant())
      and not exists (select from app.attachment a where a.tenant_id = b.tenant_id and a.blob_id = b.id) loop
    begin
      delete from app.blob b where b.tenant_id = found_row.tenant_id and b.id = found_row.id;
    exception when foreign_key_violation then null; -- the same content was stored again since
    end;
  end loop;
  return swept;
end $$;
alter function app.sweep_attachments(timestamptz) owner to portal_job;

--changeset portal:0040-numbers splitStatements:false
-- The last number taken of each series and year, and how the numbers of a series read. A year keeps the prefix that its first
-- number had.
create table app.number_series (
  tenant_id bigint not null default app.tenant() references app.org,
  series text not null check (length(series) between 1 and 60),
  year int not null check (year between 0 and 9999),
  prefix text not null default '' check (length(prefix) <= 20),
  last_number int not null check (last_number >= 0),
  primary key (tenant_id, series, year)
);
create table app.number_format (
  tenant_id bigint not null default app.tenant() references app.org,
  series text not null check (length(series) between 1 and 60),
  prefix text not null check (length(prefix) <= 20),
  version int not null default 0,
  primary key (tenant_id, series)
);
call app.secure('app.number_series');
call app.secure('app.number_format');
revoke update, delete on app.number_series from portal_app;
grant update (last_number) on app.number_series to portal_app;

--changeset portal:0040-templates splitStatements:false
-- What organisations put in the place of shipped templates. Rows are only added: the latest of a kind counts, and one without
-- content goes back to what comes from above.
create table app.document_template (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  kind text not null check (length(kind) between 1 and 60),
  file_name text not null check (length(file_name) <= 120),
  content bytea check (octet_length(content) <= 2097152),
  set_at timestamptz not null default now(),
  set_by text not null check (length(set_by) between 1 and 60),
  primary key (tenant_id, id)
);
create index document_template_kind on app.document_template (tenant_id, kind, id);
call app.secure('app.document_template');
revoke update, delete on app.document_template from portal_app;
-- Read down the tree: the nearest organisation on the way up that has a template of its own.
create function app.templates_in_force(kinds text[]) returns table (kind text, content bytea, org_name text, own boolean, set_at timestamptz, set_by text)
language sql stable security definer set search_path = app as $$
  select distinct on (t.kind) t.kind, t.content, o.name, o.id = app.tenant(), t.set_at, t.set_by
  from app.org me join app.org o on me.opath ^@ o.opath
  cross join unnest(kinds) as wanted (kind)
  cross join lateral (select d.* from app.document_template d where d.tenant_id = o.id and d.kind = wanted.kind order by d.id desc limit 1) t
  where me.id = app.tenant() and t.content is not null
  order by t.kind, length(o.opath) desc $$;
alter function app.templates_in_force(text[]) owner to portal_job;
