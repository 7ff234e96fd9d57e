--liquibase formatted sql

--changeset meetings:0003-kinds splitStatements:false
-- All kinds of meetings (MEET-01 to MEET-22). A topic may count for another kind than its meeting (MEET-24).
alter table app.meetings_meeting drop constraint meetings_meeting_kind_check;
alter table app.meetings_topic
  add column serves_as text,
  add column minutes int not null default 0 check (minutes between 0 and 600);
alter table app.meetings_speech add column topic_id uuid;
do $$ declare one text; begin
  foreach one in array array['meeting:kind', 'topic:serves_as'] loop
    execute format('alter table app.meetings_%s add check (%s in (
      ''GENERAL_MEETING'',''BRANCH_COMMITTEE'',''GROUP_MEETING'',''LECTURE'',''THEMED_DAY'',''LIFE_MEETING'',''APPRAISAL'',''DEMOCRATIC_LIFE'',
      ''PARTY_COMMITTEE'',''COMMITTEE_OFFICE'',''CENTRE_GROUP'',''GROUP_STUDY'',''STUDY_DISCUSSION'',''LEADING_GROUP'',''SECRETARIES'',
      ''DEVELOPMENT_SPECIAL'',''HEART_TALK'',''SYMPOSIUM'',''ONE_CASE'',''ELECTION'',''REGULAR'',''LEAGUE_RECOMMENDATION''))',
      split_part(one, ':', 1), split_part(one, ':', 2));
  end loop;
end $$;
