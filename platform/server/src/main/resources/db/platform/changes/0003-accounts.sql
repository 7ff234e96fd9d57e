--liquibase formatted sql

--changeset portal:0003-accounts splitStatements:false
-- An account belongs to a person, not to an organisation. The application's role has no right to this table: credentials pass
-- through the functions below alone.
create table app.account (
  id uuid primary key default uuidv7(),
  password_hash text not null,
  must_change boolean not null default false,
  epoch int not null default 0,
  created_at timestamptz not null default now()
);
grant select, insert, update on app.account to portal_job;

-- Entry of an account into one organisation. The login is the organisation's own.
create table app.account_access (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  account_id uuid references app.account,
  person_id uuid not null,
  login text not null check (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  activation_hash text,
  activation_until timestamptz,
  active boolean not null default true,
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create unique index account_access_login on app.account_access (tenant_id, login);
create unique index account_access_person on app.account_access (tenant_id, person_id);
create unique index account_access_account on app.account_access (tenant_id, account_id);
create index account_access_by_account on app.account_access (account_id);
call app.secure('app.account_access');

-- Wrong tries, counted for what was typed, whether such a login exists or not.
create table app.sign_in_try (
  org_id bigint not null,
  login text not null,
  failed int not null,
  locked_until timestamptz,
  last_at timestamptz not null,
  primary key (org_id, login)
);
grant select, insert, update, delete on app.sign_in_try to portal_job;

create type app.credentials as (account_id uuid, access_id uuid, person_id uuid, person_name text, password_hash text, must_change boolean, epoch int);

-- Organisations by name or code, for the sign-in page.
create function app.find_organizations(query text, most int) returns table (id bigint, code text, name text)
language sql stable security definer set search_path = app as $$
  select o.id, o.code, o.name from app.org o
  where o.closed_on is null and length(query) > 0 and (strpos(o.name, query) > 0 or o.code ^@ upper(query))
  order by o.code = upper(query) desc, length(o.name), o.name limit least(most, 50) $$;

create function app.credentials_of(org bigint, typed_login text) returns setof app.credentials
language sql stable security definer set search_path = app as $$
  select a.id, x.id, x.person_id, p.name, a.password_hash, a.must_change, a.epoch
  from app.account_access x join app.account a on a.id = x.account_id
    join app.person p on p.tenant_id = x.tenant_id and p.id = x.person_id join app.org o on o.id = x.tenant_id
  where x.tenant_id = org and x.login = typed_login and x.active and p.left_on is null and o.closed_on is null $$;

-- When the next try is allowed; null means now.
create function app.sign_in_locked_until(org bigint, typed_login text) returns timestamptz
language sql stable security definer set search_path = app as $$
  select t.locked_until from app.sign_in_try t where t.org_id = org and t.login = typed_login $$;

create function app.sign_in_failed(org bigint, typed_login text, at timestamptz, free int, lock_after int, lock_for interval, forget_after interval) returns int
language sql security definer set search_path = app as $$
  insert into app.sign_in_try as t (org_id, login, failed, last_at) values (org, left(typed_login, 100), 1, at)
  on conflict (org_id, login) do update set
    failed = case when t.last_at < at - forget_after then 1 else t.failed + 1 end,
    locked_until = case when t.last_at < at - forget_after then null
      when t.failed + 1 >= lock_after then at + lock_for
      when t.failed + 1 > free then at + (t.failed + 1 - free) * interval '2 seconds' end,
    last_at = at
  returning failed $$;

create function app.sign_in_succeeded(org bigint, typed_login text) returns void
language sql security definer set search_path = app as $$
  delete from app.sign_in_try where org_id = org and login = typed_login $$;

-- Whether a session may go on: the account's epoch still holds, the entry is active, the organisation open.
create function app.session_holds(who uuid, org bigint, held_epoch int) returns boolean
language sql stable security definer set search_path = app as $$
  select exists (select from app.account a join app.account_access x on x.account_id = a.id
      join app.person p on p.tenant_id = x.tenant_id and p.id = x.person_id join app.org o on o.id = x.tenant_id
    where a.id = who and a.epoch = held_epoch and x.tenant_id = org and x.active and p.left_on is null and o.closed_on is null) $$;

-- Every organisation that an account may enter.
create function app.organizations_of(who uuid) returns table (id bigint, code text, name text, access_id uuid, person_id uuid, person_name text)
language sql stable security definer set search_path = app as $$
  select o.id, o.code, o.name, x.id, x.person_id, p.name
  from app.account_access x join app.org o on o.id = x.tenant_id join app.person p on p.tenant_id = x.tenant_id and p.id = x.person_id
  where x.account_id = who and x.active and p.left_on is null and o.closed_on is null order by o.name $$;

create function app.password_hash_of(who uuid) returns text
language sql stable security definer set search_path = app as $$ select password_hash from app.account where id = who $$;

-- A new password ends every other session: the epoch moves on. Returns the new epoch.
create function app.change_password(who uuid, hash text) returns int
language sql security definer set search_path = app as $$
  update app.account set password_hash = hash, must_change = false, epoch = epoch + 1 where id = who returning epoch $$;

create function app.sign_out_everywhere(who uuid) returns int
language sql security definer set search_path = app as $$
  update app.account set epoch = epoch + 1 where id = who returning epoch $$;

-- Uses up an activation code: with a hash it makes a new account, with an account it joins the entry to it.
create function app.activation_of(org bigint, code_hash text, at timestamptz) returns table (access_id uuid, login text, person_name text)
language sql stable security definer set search_path = app as $$
  select x.id, x.login, p.name from app.account_access x join app.person p on p.tenant_id = x.tenant_id and p.id = x.person_id
  where x.tenant_id = org and x.activation_hash = code_hash and x.activation_until > at and x.active $$;
create function app.activate(org bigint, code_hash text, at timestamptz, new_hash text, existing_account uuid) returns uuid
language plpgsql security definer set search_path = app as $$ declare x app.account_access; a uuid; begin
  select * into x from app.account_access where tenant_id = org and activation_hash = code_hash and activation_until > at and active for update;
  if x.id is null then return null; end if;
  -- a code of one organisation must not open another one: an account that also enters elsewhere keeps its password, and the entry
  -- gets an account of its own
  if x.account_id is not null and new_hash is not null
      and not exists (select from app.account_access e where e.account_id = x.account_id and e.tenant_id <> org) then
    update app.account set password_hash = new_hash, must_change = false, epoch = epoch + 1 where id = x.account_id;
    a := x.account_id;
  elsif new_hash is not null then
    insert into app.account (password_hash) values (new_hash) returning id into a;
  else
    a := existing_account;
  end if;
  update app.account_access set account_id = a, activation_hash = null, activation_until = null, version = version + 1
    where tenant_id = x.tenant_id and id = x.id;
  delete from app.sign_in_try where org_id = org and login = x.login;
  return a;
end $$;

-- Opens an account with a first password that must be changed at the first sign-in. For the first operator and for demonstration.
create function app.open_account(hash text, change_first boolean) returns uuid
language sql security definer set search_path = app as $$
  insert into app.account (password_hash, must_change) values (hash, change_first) returning id $$;

-- Opens the first secretary's entry of an organisation directly below, or of any below: person, post and activation code at once.
create function app.open_secretary(org bigint, secretary_name text, secretary_keys text, secretary_sex text, typed_login text, post_code text, code_hash text, until timestamptz) returns uuid
language plpgsql security definer set search_path = app as $$ declare me app.org; target app.org; p uuid; x uuid; begin
  select * into me from app.org o where o.id = app.tenant();
  select * into target from app.org o where o.id = org;
  if me.id is null or target.id is null or not (target.opath ^@ me.opath or (me.level = 'OPERATOR' and target.parent_id is null)) or target.id = me.id or target.closed_on is not null then
    raise exception 'outside of the subtree' using errcode = 'insufficient_privilege';
  end if;
  insert into app.person (tenant_id, name, name_keys, sex, status) values (org, secretary_name, secretary_keys, secretary_sex, 'FULL') returning id into p;
  insert into app.post (tenant_id, person_id, post) values (org, p, post_code);
  insert into app.account_access (tenant_id, person_id, login, activation_hash, activation_until) values (org, p, typed_login, code_hash, until) returning id into x;
  return x;
end $$;

do $$ declare f text; begin
  foreach f in array array['find_organizations(text,int)','credentials_of(bigint,text)','sign_in_locked_until(bigint,text)',
    'sign_in_failed(bigint,text,timestamptz,int,int,interval,interval)','sign_in_succeeded(bigint,text)','session_holds(uuid,bigint,int)',
    'organizations_of(uuid)','password_hash_of(uuid)','change_password(uuid,text)','sign_out_everywhere(uuid)',
    'activation_of(bigint,text,timestamptz)','activate(bigint,text,timestamptz,text,uuid)','open_account(text,boolean)',
    'open_secretary(bigint,text,text,text,text,text,text,timestamptz)'] loop
    execute format('alter function app.%s owner to portal_job', f);
  end loop;
end $$;
