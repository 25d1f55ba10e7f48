create table definition (
    id bigint not null primary key,
    app varchar(20) character set ascii not null,
    kind varchar(20) character set ascii not null,
    def_key varchar(40) character set ascii not null,
    draft longtext not null,
    revision int not null,
    draft_hash char(64) character set ascii not null,
    published_hash char(64) character set ascii,
    published_version int not null,
    updated_at datetime(3) not null,
    updated_by varchar(64) not null,
    constraint uq_definition unique (app, kind, def_key)
);

create table definition_version (
    id bigint not null primary key,
    definition_id bigint not null,
    version int not null,
    document longtext not null,
    note varchar(500) not null,
    published_at datetime(3) not null,
    published_by varchar(64) not null,
    constraint uq_definition_version unique (definition_id, version),
    constraint fk_definition_version foreign key (definition_id) references definition (id) on delete cascade
);
