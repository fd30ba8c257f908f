delete from accounts where id = 4;
drop trigger accounts_shout;
update purchases set amount = amount - 100 where id > 10;
alter table purchases rename to orders;
