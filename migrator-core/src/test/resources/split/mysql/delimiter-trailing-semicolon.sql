delimiter //
create procedure fly() begin select 1; end;
//
delimiter ;
select 1;