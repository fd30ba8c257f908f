-- By the sources of sql-migrate.
create table gorp_migrations (id varchar(255) not null primary key, applied_at datetime);
insert into gorp_migrations values ('1_create_users.sql', '2026-11-22 15:52:06');
insert into gorp_migrations values ('2_create_orders.sql', '2026-11-22 15:52:07');
