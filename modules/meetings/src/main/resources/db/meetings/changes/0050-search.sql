--liquibase formatted sql

--changeset meetings:0050-search splitStatements:false
-- All that minutes say, for the search. Chinese has no blanks, so every character and every pair of neighbours is indexed. The pairs
-- carry the organisation, so that a common word of one is not looked up among all. Nobody but the triggers writes here.
create table app.meetings_text (
  tenant_id bigint not null default app.tenant() references app.org,
  meeting_id uuid not null,
  stale boolean not null default true,
  body text not null default '',
  grams bigint[],
  primary key (tenant_id, meeting_id),
  foreign key (tenant_id, meeting_id) references app.meetings_meeting (tenant_id, id) on delete cascade
);
create index meetings_text_grams on app.meetings_text using gin (grams);
call app.secure('app.meetings_text');
revoke insert, update, delete on app.meetings_text from portal_app;

-- Characters (second half 0) and pairs of neighbours, without blanks: 21 bits for the organisation and for each character.
create function app.meetings_grams(org bigint, body text) returns bigint[] language sql immutable parallel safe as $$
  select array_agg(distinct (org & 2097151) << 42 | g.code) from (
    select ascii(p.c)::bigint << 21 | x.second as code
    from (select u.c, lead(u.c) over (order by u.i) as next from unnest(string_to_array(lower(body), null)) with ordinality u(c, i)) p
      cross join lateral (values (0), (case when p.next !~ '\s' then ascii(p.next) end)) x(second)
    where p.c !~ '\s' and x.second is not null) g $$;

-- Whoever adds text to minutes adds it here, and calls app.meetings_searched for its table.
create function app.meetings_body(org bigint, meeting uuid) returns text language sql stable as $$
  select concat_ws(E'\n', m.title, m.group_name, m.place, m.chair_name, m.recorder_name, m.opening, m.conclusions, m.resolution_no,
    m.resolution, m.summary, m.lecturer, m.lecture_theme, m.lecture_outline, m.report_to, m.report_matter, m.archive_no,
    (select string_agg(t.topic || E'\n' || t.material, E'\n' order by t.position) from app.meetings_topic t where t.tenant_id = org and t.meeting_id = meeting),
    (select string_agg(s.speaker || E'\n' || s.content, E'\n' order by s.position) from app.meetings_speech s where s.tenant_id = org and s.meeting_id = meeting),
    (select string_agg(v.matter, E'\n' order by v.position) from app.meetings_vote v where v.tenant_id = org and v.meeting_id = meeting),
    (select string_agg(t.task || E'\n' || t.owner_name, E'\n' order by t.position) from app.meetings_task t where t.tenant_id = org and t.meeting_id = meeting),
    (select string_agg(c.content, E'\n' order by c.position) from app.meetings_correction c where c.tenant_id = org and c.meeting_id = meeting))
  from app.meetings_meeting m where m.tenant_id = org and m.id = meeting $$;

-- The text is put together once, at the end of the transaction that changed any part of it.
create function app.meetings_write_text() returns trigger language plpgsql security definer set search_path = app as $$
declare written text := lower(coalesce(app.meetings_body(new.tenant_id, new.meeting_id), ''));
begin
  update app.meetings_text set stale = false, body = written, grams = app.meetings_grams(new.tenant_id, written)
    where tenant_id = new.tenant_id and meeting_id = new.meeting_id;
  return null;
end $$;
alter function app.meetings_write_text() owner to portal_job;
create constraint trigger meetings_text_write after insert or update of stale on app.meetings_text deferrable initially deferred
  for each row when (new.stale) execute function app.meetings_write_text();

create function app.meetings_mark_text() returns trigger language plpgsql security definer set search_path = app as $$
declare changed jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  org bigint := (changed ->> 'tenant_id')::bigint;
  meeting uuid := coalesce(changed ->> 'meeting_id', changed ->> 'id')::uuid;
begin
  insert into app.meetings_text as t (tenant_id, meeting_id)
    select org, meeting from app.meetings_meeting m where m.tenant_id = org and m.id = meeting
    on conflict (tenant_id, meeting_id) do update set stale = true where not t.stale;
  return null;
end $$;
alter function app.meetings_mark_text() owner to portal_job;

create procedure app.meetings_searched(part text) language plpgsql as $$ begin
  execute format('create trigger meetings_%1$s_searched after insert or update or delete on app.meetings_%1$s for each row execute function app.meetings_mark_text()', part);
end $$;
create trigger meetings_meeting_searched after insert or update on app.meetings_meeting for each row execute function app.meetings_mark_text();
call app.meetings_searched('topic');
call app.meetings_searched('speech');
call app.meetings_searched('vote');
call app.meetings_searched('task');
call app.meetings_searched('correction');

-- Meetings of the own organisation whose minutes contain all the words. Rows of others are left out here, because an index on pairs
-- cannot be used from below the row-level rule.
create function app.meetings_found(words text[]) returns table (meeting_id uuid) language sql stable security definer set search_path = app rows 200 as $$
  select t.meeting_id from app.meetings_text t
  where t.tenant_id = app.tenant()
    and t.grams @> (select array_agg(distinct g) from unnest(words) w cross join lateral unnest(app.meetings_grams(app.tenant(), w)) g
      where length(w) = 1 or g & 2097151 <> 0)
    and not exists (select from unnest(words) w where length(w) > 2 and strpos(t.body, lower(w)) = 0) $$;
alter function app.meetings_found(text[]) owner to portal_job;
revoke execute on function app.meetings_found(text[]) from public;
grant execute on function app.meetings_found(text[]) to portal_app;

-- Minutes that stand already.
set local role portal_job;
insert into app.meetings_text (tenant_id, meeting_id) select tenant_id, id from app.meetings_meeting;
set constraints all immediate;
reset role;

--changeset meetings:0050-resolutions splitStatements:false
-- Votes carry resolutions of their own.
create or replace function app.meetings_body(org bigint, meeting uuid) returns text language sql stable as $$
  select concat_ws(E'\n', m.title, m.group_name, m.place, m.chair_name, m.recorder_name, m.opening, m.conclusions, m.resolution_no,
    m.resolution, m.summary, m.lecturer, m.lecture_theme, m.lecture_outline, m.report_to, m.report_matter, m.archive_no,
    (select string_agg(t.topic || E'\n' || t.material, E'\n' order by t.position) from app.meetings_topic t where t.tenant_id = org and t.meeting_id = meeting),
    (select string_agg(s.speaker || E'\n' || s.content, E'\n' order by s.position) from app.meetings_speech s where s.tenant_id = org and s.meeting_id = meeting),
    (select string_agg(concat_ws(E'\n', v.matter, v.resolution_no, v.resolution), E'\n' order by v.position) from app.meetings_vote v where v.tenant_id = org and v.meeting_id = meeting),
    (select string_agg(t.task || E'\n' || t.owner_name, E'\n' order by t.position) from app.meetings_task t where t.tenant_id = org and t.meeting_id = meeting),
    (select string_agg(c.content, E'\n' order by c.position) from app.meetings_correction c where c.tenant_id = org and c.meeting_id = meeting))
  from app.meetings_meeting m where m.tenant_id = org and m.id = meeting $$;
set local role portal_job;
update app.meetings_text set stale = true where not stale;
set constraints all immediate;
reset role;
