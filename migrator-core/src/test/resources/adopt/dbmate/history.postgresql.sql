-- As dbmate 2.36.0 left it on PostgreSQL 18.
create table schema_migrations (version character varying not null primary key);
insert into schema_migrations values ('20260101120000');
insert into schema_migrations values ('20260102120000');
