drop view rich;
drop index orders_amount on orders;
drop table orders;
