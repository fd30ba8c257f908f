alter table orders add column remark varchar(100);
create view rich as select id, name from accounts where balance > 200;
delete from accounts where id = 4;
drop trigger accounts_shout on accounts;
drop function shout();
