create table retention_rule (
    id bigint not null primary key,
    app varchar(20) character set ascii not null,
    form varchar(40) character set ascii not null,
    field varchar(40) character set ascii not null,
    amount int not null,
    unit varchar(10) character set ascii not null,
    document text not null,
    active boolean not null,
    previewed boolean not null,
    last_day date null,
    last_run_at datetime(3) null,
    last_erased bigint not null,
    failure varchar(60) character set ascii null,
    key ix_retention_rule_form (app, form)
);

create table retention_mark (
    app varchar(20) character set ascii not null,
    form varchar(40) character set ascii not null,
    record_id bigint not null,
    marked_version int not null,
    primary key (app, form, record_id)
);
