--liquibase formatted sql

--changeset portal:0087-resits splitStatements:false
-- Of the failed courses of a year those whose resit was passed: whether they count as failed is a policy (CONF-44).
alter table app.study_year add column resits_passed int not null default 0 check (resits_passed between 0 and 40);
alter table app.study_year add constraint study_year_resits check (resits_passed <= failed_courses);
