create table workflow_instance (
    id bigint not null primary key,
    app varchar(20) character set ascii not null,
    workflow varchar(40) character set ascii not null,
    version int not null,
    form varchar(40) character set ascii not null,
    record_id bigint not null,
    title varchar(300) not null,
    state varchar(12) character set ascii not null,
    reason varchar(100) character set ascii not null,
    started_by bigint not null,
    started_at datetime(3) not null,
    ended_at datetime(3),
    cause_depth int not null,
    key ix_workflow_instance_record (record_id, state),
    key ix_workflow_instance_starter (started_by, id),
    key ix_workflow_instance_workflow (app, workflow, state),
    key ix_workflow_instance_form (app, form, state)
);

create table workflow_task (
    id bigint not null primary key,
    instance_id bigint not null,
    step varchar(40) character set ascii not null,
    type varchar(12) character set ascii not null,
    everybody boolean not null,
    fallback boolean not null,
    state varchar(12) character set ascii not null,
    decision varchar(12) character set ascii not null,
    execution_id varchar(64) character set ascii not null,
    created_at datetime(3) not null,
    due_at datetime(3),
    completed_at datetime(3),
    completed_by bigint,
    key ix_workflow_task_instance (instance_id, state),
    key ix_workflow_task_due (state, due_at)
);

create table workflow_assignee (
    id bigint not null primary key,
    task_id bigint not null,
    holder varchar(80) character set ascii not null,
    state varchar(12) character set ascii not null,
    acted_by bigint,
    acted_at datetime(3),
    comment varchar(2000) not null,
    key ix_workflow_assignee_task (task_id),
    key ix_workflow_assignee_holder (holder, state, id),
    key ix_workflow_assignee_actor (acted_by, id)
);

create table workflow_log (
    id bigint not null primary key,
    instance_id bigint not null,
    step varchar(40) character set ascii not null,
    event varchar(20) character set ascii not null,
    actor bigint not null,
    at datetime(3) not null,
    detail varchar(2000) not null,
    key ix_workflow_log_instance (instance_id, id)
);
