create table erasure (
    id bigint not null primary key,
    app varchar(20) character set ascii not null,
    form varchar(40) character set ascii not null,
    record_id bigint not null,
    begun_by bigint not null,
    begun_at datetime(3) not null,
    finished_at datetime(3),
    index ix_erasure_finished (finished_at)
);
