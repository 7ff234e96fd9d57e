--liquibase formatted sql

--changeset development:0116-carried-files splitStatements:false
-- The papers that go with a case to another organisation (DEV-03), with their files where there are any. While the offer waits, the other
-- side may open the files; when it takes the case in, it gets copies of its own, and the old side keeps what it has.
create table app.development_transfer_file (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  transfer_id uuid not null,
  code text not null check (code in ('MAT-01','MAT-02','MAT-03','MAT-04','MAT-05','MAT-06','MAT-07','MAT-08','MAT-09','MAT-10','MAT-11','MAT-12','MAT-13','MAT-14','MAT-15','MAT-16','MAT-17','MAT-18','MAT-19','MAT-20','MAT-21','MAT-22','MAT-23','MAT-24','MAT-25','MAT-26','MAT-27','MAT-28','MAT-29')),
  dated date not null,
  title text not null default '' check (length(title) <= 80),
  number text not null default '' check (length(number) <= 40),
  attachment_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, transfer_id) references app.development_transfer (tenant_id, id),
  foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id)
);
create index development_transfer_file_of on app.development_transfer_file (tenant_id, transfer_id, code, dated);
create index development_transfer_file_file on app.development_transfer_file (tenant_id, attachment_id) where attachment_id is not null;
alter table app.development_transfer_file enable row level security;
alter table app.development_transfer_file force row level security;
-- whoever sees the transfer sees what goes with it
create policy sides_read on app.development_transfer_file for select to portal_app using (exists (select from app.development_transfer t
  where t.tenant_id = development_transfer_file.tenant_id and t.id = development_transfer_file.transfer_id));
grant select on app.development_transfer_file to portal_app;
grant select, insert on app.development_transfer_file to portal_job;
alter table app.development_transfer add column taken boolean not null default false;

-- Adds a paper to an own offer that waits, and lets the other side open its file.
create function app.development_offer_file(which uuid, paper text, day date, heading text, reference text, file uuid) returns void
language plpgsql security definer set search_path = app as $$ declare t app.development_transfer; begin
  select * into t from app.development_transfer x where x.tenant_id = app.tenant() and x.id = which and x.state = 'OFFERED' for update;
  if t.id is null then raise exception 'unknown offer' using errcode = 'no_data_found'; end if;
  insert into app.development_transfer_file (tenant_id, transfer_id, code, dated, title, number, attachment_id)
    values (t.tenant_id, t.id, paper, day, heading, reference, file);
  if file is not null then
    insert into app.attachment_share (tenant_id, attachment_id, reader_id) values (t.tenant_id, file, t.to_id) on conflict do nothing;
  end if;
end $$;

-- When the offer is answered or taken back, the other side reads nothing here any more; and its open pages hear of it.
create function app.development_transfer_moved() returns trigger language plpgsql security definer set search_path = app as $$ begin
  if new.state <> 'OFFERED' and old.state = 'OFFERED' then
    delete from app.attachment_share s using app.development_transfer_file f
      where f.tenant_id = new.tenant_id and f.transfer_id = new.id and s.tenant_id = f.tenant_id and s.attachment_id = f.attachment_id
        and s.reader_id = new.to_id and not exists (select from app.development_transfer_file g join app.development_transfer o
          on o.tenant_id = g.tenant_id and o.id = g.transfer_id where g.tenant_id = f.tenant_id and g.attachment_id = f.attachment_id
          and o.id <> new.id and o.state = 'OFFERED' and o.to_id = new.to_id);
  end if;
  perform app.live_changed(new.to_id, 'development/transfers');
  return null;
end $$;
create trigger development_transfer_moved after update on app.development_transfer for each row execute function app.development_transfer_moved();
create function app.development_transfer_came() returns trigger language plpgsql set search_path = app as $$ begin
  perform app.live_changed(new.to_id, 'development/transfers');
  return null;
end $$;
create trigger development_transfer_came after insert on app.development_transfer for each row execute function app.development_transfer_came();

-- Puts copies of the papers of a case that was taken in here into the file of the person here, once. Contents that are here already are
-- not kept twice. Returns how many papers came.
create function app.development_transfer_take(sender bigint, which uuid, person uuid, remark text, who text) returns int
language plpgsql security definer set search_path = app as $$
declare me bigint := app.tenant(); f record; kept uuid; copied uuid; came int := 0; begin
  update app.development_transfer x set taken = true
    where x.tenant_id = sender and x.id = which and x.to_id = me and x.state = 'ACCEPTED' and not x.taken;
  if not found then raise exception 'answered already' using errcode = 'check_violation', constraint = 'development_transfer_stale'; end if;
  for f in select p.*, a.name, a.content_type, b.id as blob_id, b.sha256, b.size from app.development_transfer_file p
      left join app.attachment a on a.tenant_id = p.tenant_id and a.id = p.attachment_id
      left join app.blob b on b.tenant_id = a.tenant_id and b.id = a.blob_id
      where p.tenant_id = sender and p.transfer_id = which order by p.code, p.dated, p.id loop
    copied := null;
    if f.blob_id is not null then
      loop
        insert into app.blob (tenant_id, sha256, size) values (me, f.sha256, f.size) on conflict (tenant_id, sha256) do nothing
          returning id into kept;
        if kept is not null then
          insert into app.blob_chunk (tenant_id, blob_id, position, content)
            select me, kept, c.position, c.content from app.blob_chunk c where c.tenant_id = sender and c.blob_id = f.blob_id;
          exit;
        end if;
        -- held, so that it is not swept away before the file refers to it
        select b.id into kept from app.blob b where b.tenant_id = me and b.sha256 = f.sha256 for key share;
        exit when kept is not null;
      end loop;
      insert into app.attachment (tenant_id, blob_id, name, content_type, stored_by) values (me, kept, f.name, f.content_type, who)
        returning id into copied;
    end if;
    insert into app.person_material (tenant_id, person_id, code, dated, title, number, note, attachment_id, recorded_by)
      values (me, person, f.code, f.dated, f.title, f.number, remark, copied, who);
    came := came + 1;
  end loop;
  return came;
end $$;
do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'app'::regnamespace
      and p.proname in ('development_offer_file', 'development_transfer_moved', 'development_transfer_take') loop
    execute format('alter function %s owner to portal_job', f);
  end loop;
end $$;
