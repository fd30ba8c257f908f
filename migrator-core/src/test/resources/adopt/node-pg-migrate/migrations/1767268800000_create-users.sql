-- Up Migration
create table users (id integer primary key, name varchar(100) not null);
insert into users (id, name) values (1, 'Ada');

-- Down Migration
drop table users;
