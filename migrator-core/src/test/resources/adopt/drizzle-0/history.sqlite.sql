-- As drizzle-orm 0.45.4 left it on SQLite 3, which knows no SERIAL and leaves the id null.
CREATE TABLE IF NOT EXISTS "__drizzle_migrations" (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric);
INSERT INTO __drizzle_migrations VALUES(NULL,'7805188d3e0f522984e6a4e998a1088f64fd26cfb08735eb3e68bd53e2bde9d7',1767268800000);
INSERT INTO __drizzle_migrations VALUES(NULL,'fc7a16a3fd1f7698cf5528da7072919730a800ce447331042614113420b5225b',1767355200000);
