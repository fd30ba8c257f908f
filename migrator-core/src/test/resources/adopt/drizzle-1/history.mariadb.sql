-- By the sources of drizzle-orm 1.0.0-rc.4.
create table __drizzle_migrations (
    id serial primary key, hash text not null, created_at bigint, name text, applied_at timestamp default current_timestamp);
insert into __drizzle_migrations values (1, '7805188d3e0f522984e6a4e998a1088f64fd26cfb08735eb3e68bd53e2bde9d7', 1767268800000, '20260101120000_create_users', '2026-11-22 15:52:33');
insert into __drizzle_migrations values (2, 'fc7a16a3fd1f7698cf5528da7072919730a800ce447331042614113420b5225b', 1767355200000, '20260102120000_create_orders', '2026-11-22 15:52:33');
