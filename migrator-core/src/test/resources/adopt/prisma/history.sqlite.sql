-- By the sources of Prisma's engine: times are milliseconds.
create table "_prisma_migrations" (
    "id" text primary key not null,
    "checksum" text not null,
    "finished_at" datetime,
    "migration_name" text not null,
    "logs" text,
    "rolled_back_at" datetime,
    "started_at" datetime not null default current_timestamp,
    "applied_steps_count" integer unsigned not null default 0);
insert into _prisma_migrations values ('4323bef5-0a2f-4d35-85aa-4ef3fba9e6db', '5750fe1f882865f28ab8fe771bea5d6bd418516db8065a0cee4a19c4784f2fc9', 1795362875632, '20260101120000_create_users', null, null, 1795362875628, 1);
insert into _prisma_migrations values ('6a61b05c-9c98-4ddd-94e4-5099f5c520b7', 'b1f0f42bc622b405e8cc29b7468c7a008337f275f7943d45218f5470769ac1a4', null, '20260102120000_create_orders', 'external connector error', 1795363164281, 1795362875630, 0);
insert into _prisma_migrations values ('0489d707-083c-4b91-987b-43d7eb826127', 'a140e2c1407799b37c6c0619c8868fa4b93ae11f372974526d7f47ed17d79cd3', 1795362875635, '20260102120000_create_orders', null, null, 1795362875633, 1);
