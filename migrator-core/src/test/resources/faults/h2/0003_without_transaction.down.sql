-- migrator:transaction off
alter table orders alter column remark rename to note;
delete from orders where id = 99;
update orders set amount = amount - 1;
alter table orders drop column note;
