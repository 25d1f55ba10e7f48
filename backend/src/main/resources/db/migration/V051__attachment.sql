create table attachment (
    id char(32) character set ascii not null primary key,
    app varchar(20) character set ascii not null,
    form varchar(40) character set ascii not null,
    field_id varchar(31) character set ascii not null,
    content_hash char(64) character set ascii not null,
    name varchar(255) not null,
    size bigint not null,
    media_type varchar(127) character set ascii not null,
    uploader varchar(120) character set ascii not null,
    record_id bigint,
    created_at datetime(3) not null,
    key ix_attachment_unclaimed (record_id, created_at),
    key ix_attachment_content (content_hash)
);
