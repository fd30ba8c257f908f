alter table users add city varchar(100);
