--liquibase formatted sql

--changeset portal:0060-audit splitStatements:false
-- Who did or looked at what. Rows are only added, and only by the function below: each carries the hash of the one before it, so a
-- row that is changed, removed or put in later shows. See docs/decisions/0016.
create table app.audit_entry (
  tenant_id bigint not null default app.tenant() references app.org,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  account_id uuid,
  person_id uuid,
  person_name text not null check (length(person_name) <= 100),
  posts text not null,
  address text not null check (length(address) <= 60),
  agent text not null check (length(agent) <= 60),
  act text not null check (length(act) <= 100),
  subject text not null check (length(subject) <= 500),
  kind text not null check (length(kind) <= 50),
  subject_id uuid,
  changes jsonb not null,
  reason text not null check (length(reason) <= 1000),
  hash bytea not null,
  primary key (tenant_id, seq)
);
create index audit_entry_at on app.audit_entry (tenant_id, at);
create index audit_entry_act on app.audit_entry (tenant_id, act, seq);
create index audit_entry_subject on app.audit_entry (tenant_id, kind, subject_id) where subject_id is not null;
call app.secure('app.audit_entry');
revoke insert, update, delete on app.audit_entry from portal_app;
revoke update, delete on app.audit_entry from portal_job;

-- How far the chain of an organisation has come. The row is what its writers queue at, as their last statement.
create table app.audit_head (
  tenant_id bigint primary key default app.tenant() references app.org,
  seq bigint not null,
  hash bytea not null
);
call app.secure('app.audit_head');
revoke all on app.audit_head from portal_app;
revoke delete on app.audit_head from portal_job;

-- Up to where old entries were taken away, so that the rest still hangs together.
create table app.audit_checkpoint (
  tenant_id bigint primary key default app.tenant() references app.org,
  seq bigint not null,
  hash bytea not null,
  removed_at timestamptz not null default now(),
  reason text not null check (length(reason) between 1 and 1000)
);
call app.secure('app.audit_checkpoint');
revoke insert, update, delete on app.audit_checkpoint from portal_app;
revoke insert, update, delete on app.audit_checkpoint from portal_job;

create function app.audit_start(org bigint) returns bytea language sql immutable parallel safe
  return sha256(convert_to('audit ' || org, 'UTF8'));

-- An array keeps the fields apart whatever is in them, and jsonb has one way to write each value.
create function app.audit_hash(previous bytea, e app.audit_entry) returns bytea language sql stable parallel safe
  return sha256(previous || convert_to(jsonb_build_array(e.tenant_id, e.seq, (extract(epoch from e.at) * 1000000)::bigint, e.account_id,
    e.person_id, e.person_name, e.posts, e.address, e.agent, e.act, e.subject, e.kind, e.subject_id, e.changes, e.reason)::text, 'UTF8'));

-- Adds the entries of one transaction to the chain of its organisation. Too long a text is cut: what is kept of an act must not
-- be what prevents it.
create function app.audit_append(account uuid, person uuid, name text, address text, agent text, entries jsonb) returns void
language plpgsql security definer set search_path = app as $$
declare me bigint := app.tenant(); head app.audit_head; e app.audit_entry; one jsonb; begin
  if me is null then raise exception 'no organisation' using errcode = 'insufficient_privilege'; end if;
  insert into app.audit_head (tenant_id, seq, hash) values (me, 0, app.audit_start(me)) on conflict do nothing;
  select * into head from app.audit_head where tenant_id = me for update;
  -- a row that somebody put in at the end, or a lost head, breaks the chain, which the check tells; it must not stop the work
  head.seq := greatest(head.seq, (select max(x.seq) from app.audit_entry x where x.tenant_id = me));
  e.tenant_id := me;
  e.account_id := account;
  e.person_id := person;
  e.person_name := left(name, 100);
  e.posts := coalesce((select string_agg(p.post, ' ' order by p.post) from app.post p where p.tenant_id = me and p.person_id = person
    and p.from_date <= app.today() and (p.to_date is null or p.to_date > app.today())), '');
  e.address := left(address, 60);
  e.agent := left(agent, 60);
  for one in select * from jsonb_array_elements(entries) loop
    head.seq := head.seq + 1;
    e.seq := head.seq;
    e.at := clock_timestamp();
    e.act := left(one ->> 'act', 100);
    e.subject := left(one ->> 'subject', 500);
    e.kind := left(one ->> 'kind', 50);
    e.subject_id := (one ->> 'id')::uuid;
    e.changes := one -> 'changes';
    e.reason := left(one ->> 'reason', 1000);
    head.hash := app.audit_hash(head.hash, e);
    e.hash := head.hash;
    insert into app.audit_entry values (e.*);
  end loop;
  update app.audit_head set seq = head.seq, hash = head.hash where tenant_id = me;
end $$;

-- The first entry of an organisation's chain that does not fit; no row when all fit. An anchor is a place of the chain that was
-- noted outside of the database. Asked by the portal's own jobs, the operator and the organisation itself.
create function app.audit_check(org bigint, anchor_seq bigint, anchor_hash bytea) returns table (seq bigint, problem text)
language plpgsql stable security definer set search_path = app as $$ begin
  if app.tenant() is not null and app.tenant() <> org and not app.is_operator() then
    raise exception 'the chain of another organisation' using errcode = 'insufficient_privilege';
  end if;
  return query
    with start as (
      select coalesce(c.seq, 0) as seq, coalesce(c.hash, app.audit_start(org)) as hash
      from (select) nothing left join app.audit_checkpoint c on c.tenant_id = org),
    chain as (
      select e.seq, e.hash, app.audit_hash(lag(e.hash, 1, s.hash) over w, e) as computed, lag(e.seq, 1, s.seq) over w + 1 as expected
      from app.audit_entry e, start s where e.tenant_id = org window w as (order by e.seq)),
    last as (
      select coalesce(max(c.seq), s.seq) as seq, coalesce((array_agg(c.hash order by c.seq desc))[1], s.hash) as hash
      from start s left join chain c on true group by s.seq, s.hash),
    problems as (
      select c.expected as seq, 'MISSING' as problem from chain c where c.seq > c.expected
      union all select c.seq, 'EXTRA' from chain c where c.seq < c.expected
      union all select c.seq, 'CHANGED' from chain c where c.seq = c.expected and c.hash <> c.computed
      union all select l.seq + 1, 'MISSING' from last l left join app.audit_head h on h.tenant_id = org where coalesce(h.seq, 0) > l.seq
      union all select coalesce(h.seq, 0) + 1, 'EXTRA' from last l left join app.audit_head h on h.tenant_id = org where coalesce(h.seq, 0) < l.seq
      union all select l.seq, 'CHANGED' from last l join app.audit_head h on h.tenant_id = org where h.seq = l.seq and h.hash <> l.hash
      union all select l.seq + 1, 'MISSING' from last l where l.seq < anchor_seq
      union all select anchor_seq, 'CHANGED' from start s where anchor_seq > s.seq
        and exists (select from chain c where c.seq = anchor_seq and c.hash <> anchor_hash))
    select p.seq, p.problem from problems p order by p.seq, p.problem limit 1;
end $$;

-- How far every chain has come, to be noted outside of the database. A chain that has lost its head has not come anywhere.
create function app.audit_heads() returns table (org_id bigint, name text, seq bigint, hash bytea)
language sql stable security definer set search_path = app as $$
  select o.id, o.name, coalesce(h.seq, 0), coalesce(h.hash, app.audit_start(o.id)) from app.org o left join app.audit_head h on h.tenant_id = o.id
  where (h.seq > 0 or exists (select from app.audit_entry e where e.tenant_id = o.id))
    and (app.tenant() is null or o.id = app.tenant() or app.is_operator()) order by o.id $$;

-- The name of an organisation whose chain the caller may look through.
create function app.audited_organization(org bigint) returns table (name text)
language sql stable security definer set search_path = app as $$
  select o.name from app.org o where o.id = org and (app.tenant() is null or app.tenant() = org or app.is_operator()) $$;

alter function app.audited_organization(bigint) owner to portal_job;
alter function app.audit_append(uuid, uuid, text, text, text, jsonb) owner to portal_job;
alter function app.audit_check(bigint, bigint, bytea) owner to portal_job;
alter function app.audit_heads() owner to portal_job;

-- Old entries are taken away by the owner of the schema alone, and never before six months are over (MLPS).
create policy shortened_read on app.audit_entry for select to portal_owner using (true);
create policy shortened on app.audit_entry for delete to portal_owner using (at < now() - interval '6 months');
create policy shortened on app.audit_checkpoint for all to portal_owner using (true) with check (true);
create procedure app.audit_shorten(org bigint, before timestamptz, why text) language plpgsql as $$ declare last app.audit_entry; begin
  select * into last from app.audit_entry e where e.tenant_id = org
    and e.seq < (select coalesce(min(k.seq), 9223372036854775807) from app.audit_entry k where k.tenant_id = org and k.at >= least(before, now() - interval '6 months'))
    order by e.seq desc limit 1;
  if last.seq is null then return; end if;
  insert into app.audit_checkpoint as c (tenant_id, seq, hash, reason) values (org, last.seq, last.hash, why)
    on conflict (tenant_id) do update set seq = excluded.seq, hash = excluded.hash, removed_at = now(), reason = excluded.reason;
  delete from app.audit_entry e where e.tenant_id = org and e.seq <= last.seq;
end $$;
revoke execute on procedure app.audit_shorten(bigint, timestamptz, text) from public;
