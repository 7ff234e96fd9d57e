--liquibase formatted sql

--changeset development:0002-cultivation splitStatements:false
-- Thought reports (思想汇报): one for each period, of activists and probationers.
create table app.development_report (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  period_from date not null,
  delivered_on date not null,
  title text not null default '' check (length(title) <= 80),
  reader text not null default '' check (length(reader) <= 60),
  reader_note text not null default '' check (length(reader_note) <= 300),
  attachment_id uuid,
  recorded_by text not null check (length(recorded_by) <= 60),
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id),
  foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id),
  constraint development_report_not_before check (delivered_on >= period_from)
);
create unique index development_report_once on app.development_report (tenant_id, case_id, period_from);
create index development_report_period on app.development_report (tenant_id, period_from);
create index development_report_file on app.development_report (tenant_id, attachment_id) where attachment_id is not null;

-- Talks with applicants, activists, candidates, probationers (TPL-08).
create table app.development_talk (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  topic text not null check (topic in ('MOTIVE','THINKING','CONDUCT','ASSESSMENT','SPIRIT','OTHER')),
  held_on date not null,
  place text not null default '' check (length(place) <= 80),
  talker text not null check (length(talker) between 1 and 60),
  points text not null default '' check (length(points) <= 2000),
  problems text not null default '' check (length(problems) <= 1000),
  direction text not null default '' check (length(direction) <= 1000),
  recorded_by text not null check (length(recorded_by) <= 60),
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id)
);
create index development_talk_case on app.development_talk (tenant_id, case_id, held_on);
create index development_talk_day on app.development_talk (tenant_id, held_on);

-- Assessments (考察): of activists and probationers, one for each period; a judgement has three scores (SCOR-02).
create table app.development_assessment (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  kind text not null check (kind in ('ACTIVIST','PROBATIONER','JUDGEMENT')),
  period_from date not null,
  assessed_on date not null,
  assessors text not null check (length(assessors) between 1 and 120),
  thinking text not null default '' check (length(thinking) <= 500),
  work text not null default '' check (length(work) <= 500),
  masses text not null default '' check (length(masses) <= 500),
  shortcomings text not null default '' check (length(shortcomings) <= 500),
  qualified boolean not null,
  talked_on date check (talked_on >= assessed_on),
  self_score numeric(5,2) check (self_score between 0 and 100),
  masses_score numeric(5,2) check (masses_score between 0 and 100),
  branch_score numeric(5,2) check (branch_score between 0 and 100),
  branch_opinion text not null default '' check (length(branch_opinion) <= 500),
  recorded_by text not null check (length(recorded_by) <= 60),
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id),
  constraint development_assessment_period check (assessed_on >= period_from),
  constraint development_assessment_scores check ((kind = 'JUDGEMENT') = (num_nonnulls(self_score, masses_score, branch_score) = 3)
    and num_nonnulls(self_score, masses_score, branch_score) in (0, 3))
);
create unique index development_assessment_once on app.development_assessment (tenant_id, case_id, kind, period_from);
create index development_assessment_period on app.development_assessment (tenant_id, kind, period_from);

-- Trainings (培训) and who took part, with exam and essay.
create table app.development_training (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('ACTIVIST','CANDIDATE')),
  title text not null check (length(title) between 1 and 120),
  organizer text not null check (length(organizer) between 1 and 120),
  from_date date not null,
  to_date date not null check (to_date >= from_date),
  days numeric(4,1) not null check (days > 0 and days <= 60),
  hours numeric(5,1) not null default 0 check (hours >= 0 and hours <= 500),
  examined boolean not null default true,
  version int not null default 0,
  primary key (tenant_id, id)
);
create index development_training_day on app.development_training (tenant_id, from_date desc, id);
create table app.development_trainee (
  tenant_id bigint not null default app.tenant() references app.org,
  training_id uuid not null,
  case_id uuid not null,
  score numeric(4,1) check (score between 0 and 100),
  certificate text not null default '' check (length(certificate) <= 60),
  essay_on date,
  attachment_id uuid,
  primary key (tenant_id, training_id, case_id),
  foreign key (tenant_id, training_id) references app.development_training (tenant_id, id) on delete cascade,
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id),
  foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id)
);
create index development_trainee_case on app.development_trainee (tenant_id, case_id);
create index development_trainee_file on app.development_trainee (tenant_id, attachment_id) where attachment_id is not null;

-- What others say, and what the branch has understood: for the adoption, for the candidate, for the admission, for the conversion.
create table app.development_opinion (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  stage text not null check (stage in ('ADOPTION','CANDIDATE','ADMISSION','CONVERSION')),
  source text not null check (length(source) <= 40),
  said_on date not null,
  said_by text not null default '' check (length(said_by) <= 120),
  text text not null check (length(text) between 1 and 2000),
  in_favour boolean not null,
  recorded_by text not null check (length(recorded_by) <= 60),
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id)
);
create index development_opinion_case on app.development_opinion (tenant_id, case_id, stage, said_on);

-- Complaints and controversies (DEV-44): open until a documented finding clears them.
create table app.development_complaint (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  raised_on date not null,
  source text not null check (length(source) between 1 and 120),
  text text not null check (length(text) between 1 and 2000),
  finding text not null default '' check (length(finding) <= 2000),
  cleared_on date check (cleared_on >= raised_on),
  cleared_by text not null default '' check (length(cleared_by) <= 60),
  recorded_by text not null check (length(recorded_by) <= 60),
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id),
  constraint development_complaint_cleared check ((cleared_on is null) = (finding = ''))
);
create index development_complaint_case on app.development_complaint (tenant_id, case_id);

-- The political review (政治审查): letters out and back, and the report that sums them up.
create table app.development_inquiry (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  number text not null default '' check (length(number) <= 60),
  about_name text not null check (length(about_name) between 1 and 60),
  relation text not null check (length(relation) between 1 and 40),
  unit text not null check (length(unit) between 1 and 120),
  sent_on date not null,
  returned_on date check (returned_on >= sent_on),
  answer text not null default '' check (length(answer) <= 2000),
  dropped text not null default '' check (length(dropped) <= 300),
  attachment_id uuid,
  recorded_by text not null check (length(recorded_by) <= 60),
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id),
  foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id),
  constraint development_inquiry_answer check ((returned_on is null) = (answer = ''))
);
create index development_inquiry_case on app.development_inquiry (tenant_id, case_id);
create index development_inquiry_file on app.development_inquiry (tenant_id, attachment_id) where attachment_id is not null;
create table app.development_review (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  methods text[] not null default '{}',
  attitude text not null default '' check (length(attitude) <= 1000),
  history text not null default '' check (length(history) <= 1000),
  morals text not null default '' check (length(morals) <= 1000),
  relatives text not null default '' check (length(relatives) <= 2000),
  problems text not null default '' check (length(problems) <= 2000),
  results text not null default '' check (length(results) <= 2000),
  conclusion text not null default '' check (length(conclusion) <= 1000),
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id)
);
create unique index development_review_case on app.development_review (tenant_id, case_id);

-- The public defence of a candidate (SCOR-01).
create table app.development_defence (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  held_on date not null,
  field_score numeric(5,2) not null check (field_score between 0 and 100),
  daily_score numeric(5,2) not null check (daily_score between 0 and 100),
  questions text not null default '' check (length(questions) <= 2000),
  recorded_by text not null check (length(recorded_by) <= 60),
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id)
);
create unique index development_defence_case on app.development_defence (tenant_id, case_id);

-- Public notices as gates (DEV-49): which notice stands for which step of which case. One notice may name several.
create table app.development_notice (
  tenant_id bigint not null default app.tenant() references app.org,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  stage text not null check (stage in ('APPLICANT','ACTIVIST','CANDIDATE','ADMISSION','CONVERSION')),
  notice_id uuid not null,
  from_date date not null,
  to_date date not null check (to_date >= from_date),
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.development_case (tenant_id, id),
  foreign key (tenant_id, notice_id) references app.notice (tenant_id, id)
);
create index development_notice_case on app.development_notice (tenant_id, case_id);
create unique index development_notice_once on app.development_notice (tenant_id, notice_id, case_id);

do $$ declare one text; begin
  foreach one in array array['report','talk','assessment','training','trainee','opinion','complaint','inquiry','review','defence','notice'] loop
    execute format('call app.secure(%L)', 'app.development_' || one);
  end loop;
end $$;
