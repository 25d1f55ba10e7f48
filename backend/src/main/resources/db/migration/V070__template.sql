create table template_install (
    app varchar(20) character set ascii not null primary key,
    template varchar(40) character set ascii not null,
    template_version varchar(40) not null,
    state varchar(10) character set ascii not null,
    message text,
    started_at datetime(3) not null,
    finished_at datetime(3)
);
