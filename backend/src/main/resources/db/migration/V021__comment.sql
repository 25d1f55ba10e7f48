create table record_comment (
    id bigint not null primary key,
    app varchar(20) character set ascii not null,
    form varchar(40) character set ascii not null,
    record_id bigint not null,
    author bigint not null,
    at datetime(3) not null,
    text text not null,
    index ix_record_comment_record (record_id, id)
);
