-- +migrate Up
create table users (id integer primary key, name varchar(100) not null);

-- +migrate Down
drop table users;
