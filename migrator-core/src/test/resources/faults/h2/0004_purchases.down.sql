alter table accounts alter column name set data type varchar(100);
update purchases set amount = amount - 100 where id > 10;
alter table purchases rename to orders;
drop sequence numbers;
