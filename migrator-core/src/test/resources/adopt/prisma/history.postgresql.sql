-- As the engine of Prisma 7.10 left it on PostgreSQL 18, with a failed attempt that was resolved as rolled back.
create table _prisma_migrations (
    id character varying(36) not null primary key,
    checksum character varying(64) not null,
    finished_at timestamp with time zone,
    migration_name character varying(255) not null,
    logs text,
    rolled_back_at timestamp with time zone,
    started_at timestamp with time zone not null default now(),
    applied_steps_count integer not null default 0);
insert into _prisma_migrations values ('4323bef5-0a2f-4d35-85aa-4ef3fba9e6db', '5750fe1f882865f28ab8fe771bea5d6bd418516db8065a0cee4a19c4784f2fc9', '2026-11-22 15:54:35.632+00', '20260101120000_create_users', null, null, '2026-11-22 15:54:35.628+00', 1);
insert into _prisma_migrations values ('6a61b05c-9c98-4ddd-94e4-5099f5c520b7', 'b1f0f42bc622b405e8cc29b7468c7a008337f275f7943d45218f5470769ac1a4', null, '20260102120000_create_orders', 'external connector error', '2026-11-22 15:59:24.281+00', '2026-11-22 15:54:35.630+00', 0);
insert into _prisma_migrations values ('0489d707-083c-4b91-987b-43d7eb826127', 'a140e2c1407799b37c6c0619c8868fa4b93ae11f372974526d7f47ed17d79cd3', '2026-11-22 15:54:35.635+00', '20260102120000_create_orders', null, null, '2026-11-22 15:54:35.633+00', 1);
