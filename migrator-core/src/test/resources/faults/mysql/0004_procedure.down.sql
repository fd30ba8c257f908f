update purchases set amount = amount - 100 where id > 10;
rename table purchases to orders;
delete from orders where id = 50;
update accounts set balance = balance / 2;
drop procedure double_up;
