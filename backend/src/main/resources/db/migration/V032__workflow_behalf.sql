alter table workflow_assignee add column on_behalf bigint, add key ix_workflow_assignee_behalf (on_behalf, id);
alter table workflow_log add column on_behalf bigint;
