--liquibase formatted sql

--changeset portal:0089-live splitStatements:false
-- Tells the open pages of an organisation, on every node and with the commit, that something of the topic was changed: for tables whose
-- rows are written from many places. The sender is no node, so each one hears it.
create function app.live_changed(org bigint, topic text) returns void language sql set search_path = app as $$
  select pg_notify('portal_signal', '- live:' || topic || ' ' || org) $$;
