create procedure double_up() begin update accounts set balance = balance * 2; insert into orders (id, account_id, amount) values (50, 2, 7); end;
call double_up();
rename table orders to purchases;
update purchases set amount = amount + 100 where id > 10;
