-- migrate:up
alter table users add city varchar(100);

-- migrate:down
alter table users drop column city;
