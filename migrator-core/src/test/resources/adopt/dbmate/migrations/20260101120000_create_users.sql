-- migrate:up
create table users (
  id integer primary key,
  name varchar(100) not null
);
insert into users (id, name) values (1, 'Ada');

-- migrate:down
drop table users;
