-- As dbmate 2.36.0 left it on SQLite 3.
CREATE TABLE IF NOT EXISTS "schema_migrations" (version varchar(128) primary key);
INSERT INTO schema_migrations VALUES('20260101120000');
INSERT INTO schema_migrations VALUES('20260102120000');
