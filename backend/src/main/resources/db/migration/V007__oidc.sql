create table oidc_identity (
    id bigint not null primary key,
    subject_hash char(64) character set ascii not null,
    user_id bigint not null,
    linked_at datetime(3) not null,
    constraint uq_oidc_identity unique (subject_hash),
    constraint fk_oidc_identity_user foreign key (user_id) references app_user (id) on delete cascade
);
