--liquibase formatted sql

--changeset portal:0010-close splitStatements:false
-- An organisation closes after everything below it has closed.
create function app.check_org_close() returns trigger language plpgsql security definer set search_path = app as $$ begin
  if exists (select from app.org o where o.parent_id = new.id and o.closed_on is null) then
    raise exception 'open organisations below' using errcode = 'check_violation', constraint = 'org_open_below';
  end if;
  return new;
end $$;
alter function app.check_org_close() owner to portal_job;
create trigger org_close before update of closed_on on app.org for each row
  when (new.closed_on is not null and old.closed_on is null) execute function app.check_org_close();

--changeset portal:0010-move splitStatements:false
-- As the move above, refused when someone else changed the organisation since it was read.
create function app.move_organization(moved_id bigint, parent_id_wanted bigint, version_read int) returns void
language plpgsql security definer set search_path = app as $$ begin
  perform pg_advisory_xact_lock(hashtext('app.move_organization'));
  if exists (select from app.org o where o.id = moved_id and (o.version <> version_read or o.closed_on is not null)) then
    raise exception 'changed meanwhile' using errcode = 'check_violation', constraint = 'org_stale';
  end if;
  perform app.move_organization(moved_id, parent_id_wanted);
end $$;
alter function app.move_organization(bigint, bigint, int) owner to portal_job;

--changeset portal:0010-figures splitStatements:false
-- What a committee may know of the organisations below without reading a row of theirs (ORG-15, ORG-16): numbers, summed over the
-- subtree, and whether the secretary has an account yet. The operator, who is no committee, learns the latter alone.
create function app.organization_figures(ids bigint[]) returns table (org_id bigint, groups int, members int, below int, secretary text)
language sql stable security definer set search_path = app as $$
  select o.id,
    case when o.opath ^@ (select app.own_path()) then (select count(*)::int from app.org b join app.party_group g on g.tenant_id = b.id
      where b.opath >= o.opath and b.opath < rtrim(o.opath, '/') || '0' and b.closed_on is null and g.closed_on is null) end,
    case when o.opath ^@ (select app.own_path()) then (select count(*)::int from app.org b join app.person p on p.tenant_id = b.id
      where b.opath >= o.opath and b.opath < rtrim(o.opath, '/') || '0' and b.closed_on is null
        and p.left_on is null and p.status in ('PROBATIONARY', 'FULL')) end,
    (select count(*)::int from app.org b where b.opath > o.opath and b.opath < rtrim(o.opath, '/') || '0' and b.closed_on is null),
    coalesce((select case when x.account_id is not null and x.active then 'OPEN' when x.activation_hash is not null and x.active then 'INVITED' else 'NONE' end
      from app.post h join app.account_access x on x.tenant_id = h.tenant_id and x.person_id = h.person_id
      where h.tenant_id = o.id and h.to_date is null and h.post in ('COMMITTEE_SECRETARY', 'BRANCH_SECRETARY', 'OPERATOR')
      order by x.account_id is null limit 1), 'NONE')
  from app.org o
  where o.id = any (ids) and (o.opath ^@ (select app.own_path()) or (o.parent_id is null and (select app.is_operator()))) $$;
alter function app.organization_figures(bigint[]) owner to portal_job;

--changeset portal:0010-group-leader splitStatements:false
-- The group says who leads it; the leader's post follows from it, so that there is one truth and the posts still have a history.
create function app.keep_leader_post() returns trigger language plpgsql as $$ begin
  if tg_op = 'UPDATE' and old.leader_id is not null then
    update app.post h set to_date = app.today() where h.tenant_id = old.tenant_id and h.person_id = old.leader_id and h.post = 'GROUP_LEADER'
      and h.to_date is null and not exists (select from app.party_group g
        where g.tenant_id = old.tenant_id and g.leader_id = old.leader_id and g.closed_on is null);
  end if;
  if new.leader_id is not null and new.closed_on is null then
    insert into app.post (tenant_id, person_id, post) values (new.tenant_id, new.leader_id, 'GROUP_LEADER')
      on conflict (tenant_id, person_id, post) where to_date is null do nothing;
  end if;
  return null;
end $$;
create trigger leader_post after insert or update of leader_id, closed_on on app.party_group
  for each row execute function app.keep_leader_post();

--changeset portal:0010-first-operator splitStatements:false
-- The organisation of those who run the portal, made at the first start and never again. Returns its number when it was made.
create function app.first_operator(org_name text, person_name text, person_keys text, typed_login text, hash text, change_first boolean) returns bigint
language plpgsql security definer set search_path = app as $$ declare org bigint; p uuid; begin
  perform pg_advisory_xact_lock(hashtext('app.first_operator'));
  if exists (select from app.org where level = 'OPERATOR') then return null; end if;
  insert into app.org (code, name, kind, level, founded_on) values ('PORTAL', org_name, 'ORGAN', 'OPERATOR', app.today()) returning id into org;
  insert into app.person (tenant_id, name, name_keys, sex, status) values (org, person_name, person_keys, 'MALE', 'MASSES') returning id into p;
  insert into app.post (tenant_id, person_id, post) values (org, p, 'OPERATOR');
  insert into app.account_access (tenant_id, person_id, login, account_id) values (org, p, typed_login, app.open_account(hash, change_first));
  return org;
end $$;
alter function app.first_operator(text, text, text, text, text, boolean) owner to portal_job;

--changeset portal:0010-renew-secretary splitStatements:false
-- A new activation code for the secretary of an organisation below who has not used the first one. Nothing happens to an account
-- that is open. Returns name and login, or nothing.
create function app.renew_secretary(org bigint, code_hash text, until timestamptz) returns table (person_name text, login text)
language sql security definer set search_path = app as $$
  with renewed as (
    update app.account_access x set activation_hash = code_hash, activation_until = until, version = x.version + 1
    from app.org target, app.org me, app.post h
    where me.id = app.tenant() and target.id = org and target.closed_on is null and target.id <> me.id
      and (target.opath ^@ me.opath or (me.level = 'OPERATOR' and target.parent_id is null))
      and h.tenant_id = org and h.to_date is null and h.post in ('COMMITTEE_SECRETARY', 'BRANCH_SECRETARY')
      and x.tenant_id = org and x.person_id = h.person_id and x.account_id is null and x.active
    returning x.person_id, x.login)
  select p.name, r.login from renewed r join app.person p on p.tenant_id = org and p.id = r.person_id $$;
alter function app.renew_secretary(bigint, text, timestamptz) owner to portal_job;
