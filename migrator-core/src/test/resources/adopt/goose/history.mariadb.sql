-- By the sources of goose 3.27. The row in between is of a release that still told of its downs.
create table goose_db_version (
    id serial not null,
    version_id bigint not null,
    is_applied boolean not null,
    tstamp timestamp null default now(),
    primary key (id));
insert into goose_db_version (version_id, is_applied) values (0, true);
insert into goose_db_version (version_id, is_applied) values (1, true);
insert into goose_db_version (version_id, is_applied) values (2, true);
insert into goose_db_version (version_id, is_applied) values (2, false);
insert into goose_db_version (version_id, is_applied) values (2, true);
