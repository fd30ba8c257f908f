create procedure fly() modifies sql data
begin atomic
  declare done int;
  declare continue handler for sqlexception, sqlwarning set done = 1;
  declare exit handler for sqlstate '23000' begin atomic set done = 2; end;
  set done = 3;
end;
select 1 from log;
