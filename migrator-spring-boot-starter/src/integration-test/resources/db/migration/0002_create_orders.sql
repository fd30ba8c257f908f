CREATE TABLE orders (
    id      BIGINT NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users (id)
);
