create table audit_entry (
    id bigint not null primary key,
    sequence_number bigint null,
    at_millis bigint not null,
    actor_id bigint not null,
    actor_login varchar(100) not null,
    actor_name varchar(200) not null,
    on_behalf varchar(100) null,
    way varchar(10) character set ascii not null,
    address varchar(45) character set ascii null,
    action varchar(60) character set ascii not null,
    app varchar(20) character set ascii null,
    kind varchar(40) character set ascii not null,
    subject varchar(200) not null,
    name varchar(300) not null,
    value_before mediumtext null,
    value_after mediumtext null,
    seal char(64) character set ascii not null,
    hash char(64) character set ascii null,
    constraint uq_audit_sequence unique (sequence_number),
    key ix_audit_at (at_millis),
    key ix_audit_actor (actor_login, at_millis),
    key ix_audit_action (action, at_millis),
    key ix_audit_app (app, at_millis),
    key ix_audit_subject (subject, at_millis)
);

create table audit_head (
    id int not null primary key,
    sequence_number bigint not null,
    hash char(64) character set ascii not null
);

insert into audit_head values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
