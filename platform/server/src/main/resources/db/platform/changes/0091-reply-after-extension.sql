--liquibase formatted sql

--changeset portal:0091-reply-after-extension splitStatements:false
-- Whether the probation of somebody who is to become a full member was extended: the reply then does not say "on time" (DEV-91, DEV-95).
alter table app.submission_person add after_extension boolean not null default false;
alter table app.reply_item drop constraint reply_item_granted_check;
alter table app.reply_item add constraint reply_item_granted_check
  check (granted in ('ADMISSION','CONVERSION','CONVERSION_AFTER_EXTENSION','EXTENSION','CANCELLATION','OTHER'));

set local role portal_job;
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
      cultivated_by, cultivated_on, assessed_by, assessed_on, from_on, until_on, relatives, after_extension)
    select p.tenant_id, p.submission_id, p.edition + 1, p.person_id, p.name, p.sex, p.birth_date, p.status, p.resolved_on,
      p.cultivated_by, p.cultivated_on, p.assessed_by, p.assessed_on, p.from_on, p.until_on, p.relatives, p.after_extension from app.submission_person p
    where p.tenant_id = sender and p.submission_id = which and p.edition = s.edition order by p.id;
  update app.submission x set state = 'RETURNED', due_on = null, version = x.version + 1 where x.tenant_id = sender and x.id = which;
  insert into app.submission_step (tenant_id, submission_id, edition, org_id, org_name, person_name, act, opinion, missing, done_on, due_on)
    select s.tenant_id, s.id, s.edition, o.id, o.name, person, 'RETURN', coalesce(said, ''), lacking, app.today(), s.due_on from app.org o where o.id = app.tenant();
  perform app.submission_tell(sender, s, 'RETURN');
end $$;
reset role;
