-- Ids are version 7 UUIDs that the application makes, as text: identity columns, sequences and UUID types are
-- written differently by every database.
create table users (
    id varchar(36) not null primary key,
    name varchar(100) not null,
    email varchar(254) not null,
    constraint users_email_key unique (email)
);
