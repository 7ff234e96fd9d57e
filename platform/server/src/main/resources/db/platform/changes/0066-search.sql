--liquibase formatted sql

--changeset portal:0066-search splitStatements:false
-- The Latin letters under which a name is found, written by the application with the name. A tenant's people are few enough to look
-- through: 50,000 take some tens of milliseconds, and no index helps with two Chinese characters anyway.
alter table app.person add column name_keys text not null default '' check (length(name_keys) <= 400);
grant update (name_keys) on app.person to portal_app;
