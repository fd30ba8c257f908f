-- By dbmate's documentation.
create table schema_migrations (version varchar(128) primary key);
insert into schema_migrations values ('20260101120000');
insert into schema_migrations values ('20260102120000');
