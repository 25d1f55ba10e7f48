create table api_key (
    id bigint not null primary key,
    user_id bigint not null,
    name varchar(100) not null,
    shown varchar(20) character set ascii not null,
    key_hash char(64) character set ascii not null,
    app varchar(20) character set ascii not null,
    roles varchar(2000) character set ascii not null,
    created_at datetime(3) not null,
    expires_at datetime(3) not null,
    used_at datetime(3) null,
    revoked_at datetime(3) null,
    constraint uq_api_key_hash unique (key_hash),
    key ix_api_key_user (user_id, id),
    constraint fk_api_key_user foreign key (user_id) references app_user (id) on delete cascade
);
