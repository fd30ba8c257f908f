create sequence numbers start with 5;
alter table orders rename to purchases;
update purchases set amount = amount + 100 where id > 10;
merge into accounts (id, name, balance) key (id) values (1, 'Ada', 1000);
alter table accounts alter column name set data type varchar(200);
