create table accounts (id integer primary key, name varchar(100), balance integer not null);
insert into accounts (id, name, balance) values (1, 'Ada', 100), (2, 'Bob', 200), (3, 'Cyd', 300);
alter table accounts add column city varchar(100);
update accounts set city = 'Rome', balance = balance + 10;
