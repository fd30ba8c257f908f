-- migrator:transaction off
alter table orders rename column remark to note;
delete from orders where id = 99;
update orders set amount = amount - 1;
alter table orders drop column note;
