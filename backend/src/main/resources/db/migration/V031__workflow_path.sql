alter table workflow_instance add column path text character set ascii not null default ('');
alter table workflow_task add column path text character set ascii not null default ('');
