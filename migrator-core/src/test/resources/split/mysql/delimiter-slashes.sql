select 1;
DELIMITER //
create procedure fly()
begin
  select 'a // b'; -- not // here
  select 8 / 2;
end//
create procedure land() select 1 //

DELIMITER ;
select 2;
