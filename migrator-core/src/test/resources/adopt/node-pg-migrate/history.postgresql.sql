-- As node-pg-migrate 9.0.0 left it on PostgreSQL 18.
create table pgmigrations (id serial primary key, name character varying(255) not null, run_on timestamp without time zone not null);
insert into pgmigrations values (1, '1767268800000_create-users', '2026-11-22 15:52:06.213747');
insert into pgmigrations values (2, '1767355200000_create-orders', '2026-11-22 15:52:06.213747');
