create table password_reset (
    id bigint not null primary key,
    user_id bigint not null,
    token_hash char(64) character set ascii not null,
    email varchar(254) not null,
    credential_version int not null,
    created_at datetime(3) not null,
    ends_at datetime(3) not null,
    used_at datetime(3) null,
    constraint uq_password_reset unique (token_hash),
    key ix_password_reset_user (user_id, created_at),
    key ix_password_reset_created (created_at),
    constraint fk_password_reset_user foreign key (user_id) references app_user (id) on delete cascade
);

alter table app_user add key ix_app_user_email (email);
