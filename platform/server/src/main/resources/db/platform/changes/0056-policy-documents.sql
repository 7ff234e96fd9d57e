--liquibase formatted sql

--changeset portal:0056-file splitStatements:false
-- The file of a local rule. Here because files come after policies.
alter table app.policy_document add foreign key (tenant_id, attachment_id) references app.attachment (tenant_id, id);
create index policy_document_file on app.policy_document (tenant_id, attachment_id);
create index policy_value_document on app.policy_value (tenant_id, document_id);
