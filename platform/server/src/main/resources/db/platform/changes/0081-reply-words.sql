--liquibase formatted sql

--changeset portal:0081-reply-words splitStatements:false
-- What an approval gives, from when and until when: the probation, the years as a member, the extension (DEV-72, DEV-76, DEV-90).
alter table app.submission_person add from_on date;
alter table app.submission_person add until_on date;
alter table app.submission_person add constraint submission_person_period check (until_on >= from_on);
alter table app.reply_item add granted text not null default 'OTHER'
  check (granted in ('ADMISSION','CONVERSION','EXTENSION','CANCELLATION','OTHER'));
alter table app.reply_item add from_on date;
alter table app.reply_item add until_on date;

set local role portal_job;
update app.reply_item set granted = case matter when 'ADMIT' then 'ADMISSION' when 'CONVERT' then 'CONVERSION' else 'OTHER' end;
create or replace function app.submission_return(sender bigint, which uuid, seen int, lacking text, said text, person text) returns void
language plpgsql security definer set search_path = app as $$ declare s app.submission; begin
  s := app.submission_take(sender, which, 'RETURN', seen);
  insert into app.submission_edition (tenant_id, submission_id, edition, title, body)
    select e.tenant_id, e.submission_id, e.edition + 1, e.title, e.body from app.submission_edition e
    where e.tenant_id = sender and e.submission_id = which and e.edition = s.edition;
  insert into app.submission_document (tenant_id, submission_id, edition, item, name, attachment_id, on_paper)
    select d.tenant_id, d.submission_id, d.edition + 1, d.item, d.name, d.attachment_id, d.on_paper from app.submission_document d
    where d.tenant_id = sender and d.submission_id = which and d.edition = s.edition order by d.id;
  insert into app.submission_person (tenant_id, submission_id, edition, person_id, name, sex, birth_date, status, resolved_on,
      cultivated_by, cultivated_on, assessed_by, assessed_on, from_on, until_on)
    select p.tenant_id, p.submission_id, p.edition + 1, p.person_id, p.name, p.sex, p.birth_date, p.status, p.resolved_on,
      p.cultivated_by, p.cultivated_on, p.assessed_by, p.assessed_on, p.from_on, p.until_on from app.submission_person p
    where p.tenant_id = sender and p.submission_id = which and p.edition = s.edition order by p.id;
  update app.submission x set state = 'RETURNED', due_on = null, version = x.version + 1 where x.tenant_id = sender and x.id = which;
  insert into app.submission_step (tenant_id, submission_id, edition, org_id, org_name, person_name, act, opinion, missing, done_on, due_on)
    select s.tenant_id, s.id, s.edition, o.id, o.name, person, 'RETURN', coalesce(said, ''), lacking, app.today(), s.due_on from app.org o where o.id = app.tenant();
  perform app.submission_tell(sender, s, 'RETURN');
end $$;

drop function app.submission_reply(bigint, uuid, int, uuid, text);
create function app.submission_reply(sender bigint, which uuid, seen int, in_extract uuid, grants text, person text) returns void
language plpgsql security definer set search_path = app as $$ declare s app.submission; x app.reply_extract; begin
  s := app.submission_take(sender, which, 'REPLY', seen);
  select * into x from app.reply_extract e where e.tenant_id = app.tenant() and e.id = in_extract and e.addressee_id = sender;
  if x.id is null then raise exception 'no such extract' using errcode = 'insufficient_privilege'; end if;
  if x.signed_on < s.decided_on then
    raise exception 'before the meeting' using errcode = 'check_violation', constraint = 'reply_day';
  end if;
  insert into app.reply_item (reply_id, extract_id, addressee_id, submission_id, matter, outcome, title, granted, from_on, until_on, names)
    select x.reply_id, x.id, sender, which, s.matter, s.outcome, e.title, grants, d.from_on, d.until_on,
      coalesce((select string_agg(p.name, '、' order by p.id) from app.submission_person p
        where p.tenant_id = sender and p.submission_id = which and p.edition = s.edition), '')
    from app.submission_edition e left join lateral (select coalesce(p.from_on, case s.matter when 'ADMIT' then p.resolved_on end) as from_on, p.until_on
      from app.submission_person p where p.tenant_id = sender and p.submission_id = which and p.edition = s.edition order by p.id limit 1) d on true
    where e.tenant_id = sender and e.submission_id = which and e.edition = s.edition;
  update app.submission y set state = 'REPLIED', version = y.version + 1 where y.tenant_id = sender and y.id = which;
  perform app.submission_note(s, s.edition, 'REPLY', person, x.number, '', null);
  perform app.submission_tell(sender, s, 'REPLY');
end $$;
reset role;
