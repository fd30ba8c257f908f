-- Up Migration
alter table users add city varchar(100);

-- Down Migration
alter table users drop column city;
