create table mail_outbox (
    id bigint not null primary key,
    kind varchar(40) character set ascii not null,
    address varchar(254) not null,
    state varchar(10) character set ascii not null,
    content mediumtext character set ascii null,
    created_at datetime(3) not null,
    due_at datetime(3) not null,
    ends_at datetime(3) null,
    attempts int not null,
    claim char(36) character set ascii null,
    claimed_until datetime(3) null,
    done_at datetime(3) null,
    failure varchar(20) character set ascii null,
    detail varchar(300) null,
    key ix_mail_outbox_due (state, due_at),
    key ix_mail_outbox_claim (claim),
    key ix_mail_outbox_done (done_at)
);
