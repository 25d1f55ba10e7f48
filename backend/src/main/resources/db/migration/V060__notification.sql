create table notification (
    id bigint not null primary key,
    recipient bigint not null,
    kind varchar(40) character set ascii not null,
    message_key varchar(100) character set ascii not null,
    args text not null,
    link varchar(200) not null,
    dedupe varchar(80) character set ascii not null,
    created_at datetime(3) not null,
    read_at datetime(3),
    constraint uq_notification unique (recipient, dedupe),
    key ix_notification_recipient (recipient, id),
    key ix_notification_unread (recipient, read_at)
);
