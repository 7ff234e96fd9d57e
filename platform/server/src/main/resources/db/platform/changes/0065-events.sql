--liquibase formatted sql

--changeset portal:0065-events splitStatements:false
-- What happened in an organisation, in the order of the commits and without gaps: the numbers are given as the last statement of a
-- transaction, where writers of one organisation queue until the commit. See docs/decisions/0016.
create table app.outbox (
  tenant_id bigint not null default app.tenant() references app.org,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  type text not null check (length(type) between 1 and 100),
  version int not null,
  body jsonb not null,
  primary key (tenant_id, seq)
);
create index outbox_type on app.outbox (tenant_id, type, seq);
call app.secure('app.outbox');
revoke insert, update, delete on app.outbox from portal_app;

create table app.outbox_head (
  tenant_id bigint primary key default app.tenant() references app.org,
  seq bigint not null
);
call app.secure('app.outbox_head');
revoke insert, update, delete on app.outbox_head from portal_app;

-- How far a listener has come. Written in the same transaction as the listener's work, so each event counts once.
create table app.outbox_cursor (
  tenant_id bigint not null default app.tenant() references app.org,
  listener text not null check (length(listener) between 1 and 100),
  seq bigint not null default 0,
  tries int not null default 0,
  failed_seq bigint,
  next_at timestamptz,
  parked_at timestamptz,
  error_id text,
  error text check (length(error) <= 100),
  primary key (tenant_id, listener)
);
call app.secure('app.outbox_cursor');

create function app.outbox_append(events jsonb) returns void language plpgsql security definer set search_path = app as $$
declare me bigint := app.tenant(); last bigint; begin
  if me is null then raise exception 'no organisation' using errcode = 'insufficient_privilege'; end if;
  insert into app.outbox_head as h (tenant_id, seq) values (me, jsonb_array_length(events))
    on conflict (tenant_id) do update set seq = h.seq + excluded.seq returning h.seq into last;
  insert into app.outbox (tenant_id, seq, at, type, version, body)
    select me, last - jsonb_array_length(events) + e.place, clock_timestamp(), e.event ->> 'type', (e.event ->> 'version')::int, e.event -> 'body'
    from jsonb_array_elements(events) with ordinality e(event, place);
end $$;

-- Where listeners lag behind, in organisations where their modules are on; listeners of the platform have no module. For the portal's
-- own jobs and the operator: it says that something waits, not what.
create function app.outbox_lag(listeners text[], modules text[])
returns table (org_id bigint, org_name text, listener text, waiting bigint, oldest timestamptz, tries int, next_at timestamptz,
  parked_at timestamptz, failed_type text, error_id text, error text)
language sql stable security definer set search_path = app as $$
  select o.id, o.name, l.listener, h.seq - coalesce(c.seq, 0),
    (select x.at from app.outbox x where x.tenant_id = h.tenant_id and x.seq > coalesce(c.seq, 0) order by x.seq limit 1),
    coalesce(c.tries, 0), c.next_at, c.parked_at,
    (select x.type from app.outbox x where x.tenant_id = h.tenant_id and x.seq = c.failed_seq), c.error_id, c.error
  from unnest(listeners, modules) l(listener, module)
    cross join lateral (select w.org_id from app.organizations_with(l.module) w where l.module <> ''
      union all select a.id from app.org a where l.module = '') m
    join app.outbox_head h on h.tenant_id = m.org_id
    join app.org o on o.id = h.tenant_id
    left join app.outbox_cursor c on c.tenant_id = h.tenant_id and c.listener = l.listener
  where h.seq > coalesce(c.seq, 0) and (app.tenant() is null or app.is_operator())
  order by c.parked_at nulls last, 5, o.id, l.listener $$;

-- Lets a listener go on with the event that it failed at, or after it.
create function app.outbox_resume(org bigint, who text, skip boolean) returns boolean
language plpgsql security definer set search_path = app as $$ begin
  if not app.is_operator() then raise exception 'operator only' using errcode = 'insufficient_privilege'; end if;
  update app.outbox_cursor c set seq = case when skip then greatest(c.seq, c.failed_seq) else c.seq end,
      tries = 0, failed_seq = null, next_at = null, parked_at = null, error_id = null, error = null
    where c.tenant_id = org and c.listener = who and c.failed_seq is not null;
  return found;
end $$;

-- Takes away what is older than the day, except what a listener still has trouble with.
create function app.outbox_purge(before timestamptz) returns bigint
language plpgsql security definer set search_path = app as $$ declare gone bigint; begin
  if app.tenant() is not null then raise exception 'jobs only' using errcode = 'insufficient_privilege'; end if;
  delete from app.outbox o where o.at < before and not exists (select from app.outbox_cursor c
    where c.tenant_id = o.tenant_id and c.seq < o.seq and c.failed_seq is not null);
  get diagnostics gone = row_count;
  return gone;
end $$;

alter function app.outbox_append(jsonb) owner to portal_job;
alter function app.outbox_lag(text[], text[]) owner to portal_job;
alter function app.outbox_resume(bigint, text, boolean) owner to portal_job;
alter function app.outbox_purge(timestamptz) owner to portal_job;
