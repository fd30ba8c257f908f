-- By the sources of golang-migrate 4.
create table schema_migrations (version uint64, dirty bool);
create unique index version_unique on schema_migrations (version);
insert into schema_migrations values (2, false);
