create table public_link (
    id bigint not null primary key,
    app varchar(20) character set ascii not null,
    survey varchar(40) character set ascii not null,
    label varchar(200) not null,
    token_hash char(64) character set ascii not null,
    token_salt char(32) character set ascii not null,
    prefill text not null,
    expires_at datetime(3),
    max_answers int,
    revoked_at datetime(3),
    views bigint not null,
    answers bigint not null,
    last_answer_at datetime(3),
    created_at datetime(3) not null,
    created_by varchar(200) not null,
    constraint uq_public_link_token unique (token_hash),
    key ix_public_link_survey (app, survey)
);

create table public_answer (
    id bigint not null primary key,
    link_id bigint not null,
    app varchar(20) character set ascii not null,
    survey varchar(40) character set ascii not null,
    nonce_hash char(64) character set ascii not null,
    input_hash char(64) character set ascii not null,
    record_id bigint,
    number varchar(190),
    code_hash char(64) character set ascii not null,
    answered_at datetime(3) not null,
    constraint uq_public_answer_nonce unique (link_id, nonce_hash),
    key ix_public_answer_number (app, survey, number),
    constraint fk_public_answer_link foreign key (link_id) references public_link (id)
);
