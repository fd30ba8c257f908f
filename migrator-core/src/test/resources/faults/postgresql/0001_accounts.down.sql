delete from accounts where id < 4;
drop table accounts;
