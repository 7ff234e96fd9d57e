--liquibase formatted sql

--changeset portal:0084-remind-again splitStatements:false
-- Further days before the due day on which a task is brought to mind, besides remind_days (DEV-73).
alter table app.inbox_task add remind_again_days int[] not null default '{}';
