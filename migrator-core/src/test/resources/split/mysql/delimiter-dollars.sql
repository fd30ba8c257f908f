delimiter $$
create procedure fly() begin select 1; end$$
create procedure land() begin select a$b; end $$
delimiter ;
select 2;