create table record_view (
    id bigint not null primary key,
    app varchar(20) character set ascii not null,
    form varchar(40) character set ascii not null,
    owner bigint not null,
    name varchar(100) not null,
    shared boolean not null,
    settings longtext not null,
    updated_at datetime(3) not null,
    unique key record_view_once (app, form, owner, name)
);
