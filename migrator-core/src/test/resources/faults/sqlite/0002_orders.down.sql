drop view rich;
drop index orders_amount;
drop table orders;
