CREATE TABLE users (
	id integer PRIMARY KEY,
	name varchar(100) NOT NULL
);
--> statement-breakpoint
INSERT INTO users (id, name) VALUES (1, 'Ada');
