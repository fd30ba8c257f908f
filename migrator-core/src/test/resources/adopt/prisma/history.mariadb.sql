-- By the sources of Prisma's engine.
create table _prisma_migrations (
    id varchar(36) primary key,
    checksum varchar(64) not null,
    finished_at datetime(3),
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at datetime(3),
    started_at datetime(3) not null default current_timestamp(3),
    applied_steps_count integer unsigned not null default 0);
insert into _prisma_migrations values ('4323bef5-0a2f-4d35-85aa-4ef3fba9e6db', '5750fe1f882865f28ab8fe771bea5d6bd418516db8065a0cee4a19c4784f2fc9', '2026-11-22 15:54:35.632', '20260101120000_create_users', null, null, '2026-11-22 15:54:35.628', 1);
insert into _prisma_migrations values ('6a61b05c-9c98-4ddd-94e4-5099f5c520b7', 'b1f0f42bc622b405e8cc29b7468c7a008337f275f7943d45218f5470769ac1a4', null, '20260102120000_create_orders', 'external connector error', '2026-11-22 15:59:24.281', '2026-11-22 15:54:35.630', 0);
insert into _prisma_migrations values ('0489d707-083c-4b91-987b-43d7eb826127', 'a140e2c1407799b37c6c0619c8868fa4b93ae11f372974526d7f47ed17d79cd3', '2026-11-22 15:54:35.635', '20260102120000_create_orders', null, null, '2026-11-22 15:54:35.633', 1);
