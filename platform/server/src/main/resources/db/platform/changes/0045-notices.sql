--liquibase formatted sql

--changeset portal:0045-notices splitStatements:false
-- Public notices. What is shown belongs to a round: a correction begins a new one, and the old one stays as it was shown.
create table app.notice (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  step text not null default '' check (length(step) <= 60),
  state text not null default 'DRAFT' check (state in ('DRAFT','PUBLIC','CONCLUDED')),
  round int not null default 1 check (round between 1 and 99),
  outcome text check (outcome in ('NO_OBJECTION','OBJECTIONS_NOT_UPHELD','OBJECTION_UPHELD')),
  conclusion text not null default '' check (length(conclusion) <= 500),
  concluded_on date,
  version int not null default 0,
  primary key (tenant_id, id),
  constraint notice_concluded check ((state = 'CONCLUDED') = (outcome is not null) and (outcome is null) = (concluded_on is null))
);
create table app.notice_round (
  tenant_id bigint not null default app.tenant() references app.org,
  notice_id uuid not null,
  round int not null check (round between 1 and 99),
  matter text not null check (length(matter) between 1 and 120),
  place text not null check (length(place) between 1 and 120),
  contact text not null check (length(contact) between 1 and 120),
  phone text not null check (length(phone) between 1 and 40),
  from_date date not null,
  to_date date not null,
  min_working_days int check (min_working_days >= 0),
  reason text not null default '' check (length(reason) <= 200),
  published_at timestamptz,
  published_by text check (length(published_by) between 1 and 60),
  primary key (tenant_id, notice_id, round),
  foreign key (tenant_id, notice_id) references app.notice (tenant_id, id),
  constraint notice_period check (to_date >= from_date),
  check ((published_at is null) = (published_by is null))
);
create table app.notice_person (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  notice_id uuid not null,
  round int not null,
  name text not null check (length(name) between 1 and 60),
  sex text not null default '' check (length(sex) <= 10),
  ethnicity text not null default '' check (length(ethnicity) <= 20),
  birth text not null default '' check (length(birth) <= 20),
  education text not null default '' check (length(education) <= 40),
  post text not null default '' check (length(post) <= 120),
  applied_on text not null default '' check (length(applied_on) <= 20),
  cultivation text not null default '' check (length(cultivation) <= 60),
  training text not null default '' check (length(training) <= 120),
  review text not null default '' check (length(review) <= 120),
  sponsors text not null default '' check (length(sponsors) <= 120),
  primary key (tenant_id, id),
  foreign key (tenant_id, notice_id, round) references app.notice_round (tenant_id, notice_id, round)
);
create index notice_person_round on app.notice_person (tenant_id, notice_id, round, id);
-- Secret addresses of the public page. Each print has one of its own; only its hash is kept.
create table app.notice_address (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  notice_id uuid not null,
  token_hash bytea not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, notice_id) references app.notice (tenant_id, id)
);
create index notice_address_notice on app.notice_address (tenant_id, notice_id);
create index notice_address_token on app.notice_address (token_hash);
create table app.notice_objection (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  notice_id uuid not null,
  received_on date not null,
  objector text not null default '' check (length(objector) <= 60),
  content text not null check (length(content) between 1 and 1000),
  inquiry text not null default '' check (length(inquiry) <= 1000),
  answer text not null default '' check (length(answer) <= 1000),
  upheld boolean,
  answered_on date,
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, notice_id) references app.notice (tenant_id, id),
  constraint notice_objection_answered check ((upheld is null) = (answered_on is null) and (upheld is null) = (answer = '') and (upheld is null) = (inquiry = ''))
);
create index notice_objection_notice on app.notice_objection (tenant_id, notice_id, id);
create table app.notice_photo (
  tenant_id bigint not null default app.tenant() references app.org,
  notice_id uuid not null,
  attachment_id uuid not null,
  primary key (tenant_id, notice_id, attachment_id),
  foreign key (tenant_id, notice_id) references app.notice (tenant_id, id),
  foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id)
);
create index notice_photo_attachment on app.notice_photo (tenant_id, attachment_id);
call app.secure('app.notice_photo');
call app.secure('app.notice');
call app.secure('app.notice_round');
call app.secure('app.notice_person');
call app.secure('app.notice_address');
call app.secure('app.notice_objection');
revoke delete on app.notice, app.notice_round, app.notice_objection from portal_app;

-- What was published does not change: only its last day may move, and only to a later one.
create function app.guard_notice_round() returns trigger language plpgsql as $$ begin
  if old.published_at is null then return new; end if;
  if new.to_date < old.to_date then raise exception 'a notice is not shortened' using errcode = 'check_violation', constraint = 'notice_not_shortened'; end if;
  if (new.matter, new.place, new.contact, new.phone, new.from_date, new.published_at, new.published_by, new.min_working_days)
      is distinct from (old.matter, old.place, old.contact, old.phone, old.from_date, old.published_at, old.published_by, old.min_working_days) then
    raise exception 'published' using errcode = 'check_violation', constraint = 'notice_published';
  end if;
  return new;
end $$;
create trigger notice_round_guard before update on app.notice_round for each row execute function app.guard_notice_round();
create function app.guard_notice_person() returns trigger language plpgsql as $$ declare r app.notice_person; begin
  if tg_op = 'DELETE' then r := old; else r := new; end if;
  if exists (select from app.notice_round x where x.tenant_id = r.tenant_id and x.notice_id = r.notice_id and x.round = r.round and x.published_at is not null) then
    raise exception 'published' using errcode = 'check_violation', constraint = 'notice_published';
  end if;
  return r;
end $$;
create trigger notice_person_guard after insert or update or delete on app.notice_person for each row execute function app.guard_notice_person();
-- A notice is concluded after its last day and when every objection is answered, whatever the application thinks.
create function app.guard_notice() returns trigger language plpgsql as $$ begin
  if old.state = 'CONCLUDED' then raise exception 'concluded' using errcode = 'check_violation', constraint = 'notice_published'; end if;
  if new.state = 'CONCLUDED' and exists (select from app.notice_round r where r.tenant_id = new.tenant_id and r.notice_id = new.id and r.round = new.round
      and (r.published_at is null or r.to_date >= app.today())) then
    raise exception 'not ended' using errcode = 'check_violation', constraint = 'notice_not_ended';
  end if;
  if new.state = 'CONCLUDED' and exists (select from app.notice_objection o where o.tenant_id = new.tenant_id and o.notice_id = new.id and o.upheld is null) then
    raise exception 'unanswered' using errcode = 'check_violation', constraint = 'notice_unanswered';
  end if;
  return new;
end $$;
create trigger notice_guard before update of state on app.notice for each row execute function app.guard_notice();
create function app.guard_notice_objection() returns trigger language plpgsql as $$ begin
  -- the lock lets no conclusion slip in between
  perform from app.notice n where n.tenant_id = new.tenant_id and n.id = new.notice_id and n.state = 'PUBLIC' for share;
  if not found then raise exception 'not public' using errcode = 'check_violation', constraint = 'notice_not_public'; end if;
  return new;
end $$;
-- after the row's policies have spoken
create trigger notice_objection_guard after insert or update of content, inquiry, answer, upheld on app.notice_objection for each row execute function app.guard_notice_objection();

-- The public page: what the holder of an address may read, without an organisation. A notice that is over tells no more than that.
create function app.public_notice(hash bytea) returns table (showing boolean, org_name text, matter text, place text, contact text,
  phone text, from_date date, to_date date, min_working_days int)
language sql stable security definer set search_path = app as $$
  select s.showing, case when s.showing then o.name end, case when s.showing then r.matter end, case when s.showing then r.place end,
    case when s.showing then r.contact end, case when s.showing then r.phone end, case when s.showing then r.from_date end,
    case when s.showing then r.to_date end, case when s.showing then r.min_working_days end
  from app.notice_address a join app.notice n on n.tenant_id = a.tenant_id and n.id = a.notice_id
  join app.notice_round r on r.tenant_id = n.tenant_id and r.notice_id = n.id and r.round = n.round
  join app.org o on o.id = n.tenant_id
  cross join lateral (select n.state = 'PUBLIC' and app.today() between r.from_date and r.to_date as showing) s
  where a.token_hash = hash limit 1 $$;
create function app.public_notice_persons(hash bytea) returns table (name text, sex text, ethnicity text, birth text, education text,
  post text, applied_on text, cultivation text, training text, review text, sponsors text)
language sql stable security definer set search_path = app as $$
  select p.name, p.sex, p.ethnicity, p.birth, p.education, p.post, p.applied_on, p.cultivation, p.training, p.review, p.sponsors
  from app.notice_address a join app.notice n on n.tenant_id = a.tenant_id and n.id = a.notice_id
  join app.notice_round r on r.tenant_id = n.tenant_id and r.notice_id = n.id and r.round = n.round
  join app.notice_person p on p.tenant_id = n.tenant_id and p.notice_id = n.id and p.round = n.round
  where a.token_hash = hash and n.state = 'PUBLIC' and app.today() between r.from_date and r.to_date order by p.id $$;
alter function app.public_notice(bytea) owner to portal_job;
alter function app.public_notice_persons(bytea) owner to portal_job;
