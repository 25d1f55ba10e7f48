create table change_log (
    id bigint not null primary key,
    app varchar(20) character set ascii not null,
    form varchar(40) character set ascii not null,
    record_id bigint not null,
    version int not null,
    operation tinyint not null,
    actor bigint not null,
    cause_kind tinyint not null,
    cause_detail varchar(100) not null,
    cause_depth int not null,
    before_image longtext,
    at datetime(3) not null,
    index ix_change_log_record (record_id, id)
);

create table record_counter (
    name varchar(200) collate utf8mb4_bin not null primary key,
    last_value bigint not null
);
