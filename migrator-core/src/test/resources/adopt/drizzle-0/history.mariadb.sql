-- By the sources of drizzle-orm 0.45.4.
create table __drizzle_migrations (id serial primary key, hash text not null, created_at bigint);
insert into __drizzle_migrations (hash, created_at) values ('7805188d3e0f522984e6a4e998a1088f64fd26cfb08735eb3e68bd53e2bde9d7', 1767268800000);
insert into __drizzle_migrations (hash, created_at) values ('fc7a16a3fd1f7698cf5528da7072919730a800ce447331042614113420b5225b', 1767355200000);
