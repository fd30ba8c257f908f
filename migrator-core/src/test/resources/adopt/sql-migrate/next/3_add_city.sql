-- +migrate Up
alter table users add city varchar(100);

-- +migrate Down
alter table users drop column city;
