select 1;
create procedure fly()
 begin atomic
  if 1 = 1 then delete from x;
 end;