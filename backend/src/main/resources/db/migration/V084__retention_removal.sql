alter table retention_rule add column effect varchar(10) character set ascii not null default 'BLANK';
alter table retention_rule add column last_kept bigint not null default 0;
