drop table login_failure;

create table login_attempt (
    attempt_key char(64) character set ascii not null primary key,
    attempts int not null,
    first_at datetime(3) not null,
    key ix_login_attempt_first (first_at)
);

create table login_session (
    id bigint not null primary key,
    user_id bigint not null,
    way varchar(10) character set ascii not null,
    started_at datetime(3) not null,
    seen_at datetime(3) not null,
    ends_at datetime(3) not null,
    ended_at datetime(3) null,
    address varchar(45) character set ascii null,
    agent varchar(300) null,
    key ix_login_session_user (user_id, ends_at),
    key ix_login_session_ends (ends_at),
    constraint fk_login_session_user foreign key (user_id) references app_user (id) on delete cascade
);

create table user_security (
    user_id bigint not null primary key,
    password_temporary boolean not null,
    totp_secret varchar(200) character set ascii null,
    totp_confirmed boolean not null,
    totp_last_step bigint not null,
    constraint fk_user_security_user foreign key (user_id) references app_user (id) on delete cascade
);

create table recovery_code (
    id bigint not null primary key,
    user_id bigint not null,
    code_hash char(64) character set ascii not null,
    used_at datetime(3) null,
    constraint uq_recovery_code unique (user_id, code_hash),
    constraint fk_recovery_code_user foreign key (user_id) references app_user (id) on delete cascade
);

create table security_setting (
    id int not null primary key,
    document text not null
);
