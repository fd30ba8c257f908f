-- As drizzle-orm 1.0.0-rc.4 left it on SQLite 3.
CREATE TABLE IF NOT EXISTS "__drizzle_migrations" (
    id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric, name text, applied_at TEXT);
INSERT INTO __drizzle_migrations VALUES(1,'7805188d3e0f522984e6a4e998a1088f64fd26cfb08735eb3e68bd53e2bde9d7',1767268800000,'20260101120000_create_users','2026-11-22T15:54:20.422Z');
INSERT INTO __drizzle_migrations VALUES(2,'fc7a16a3fd1f7698cf5528da7072919730a800ce447331042614113420b5225b',1767355200000,'20260102120000_create_orders','2026-11-22T15:54:20.423Z');
