-- migrator:transaction off
alter table orders add column note varchar(100);
update orders set amount = amount + 1;
insert into orders (id, account_id, amount, note) values (99, 1, 5, 'late');
create index orders_note on orders (note);
delete from orders where id = 20;
alter table orders rename column note to remark;
drop index orders_note;
