create procedure fly(in a int) modifies sql data
begin atomic
  declare b int default 1;
  if a > 1 then
    insert into flight values (a);
  elseif a = 0 then set b = 2;
  else begin atomic delete from flight; end;
  end if;
  while b < 3 do set b = b + 1; end while;
  repeat set b = b - 1; until b < 0 end repeat;
  again: loop leave again; end loop again;
  for select id from flight do delete from flight where id = b; end for;
  set b = case when a > 1 then 2 else 3 end;
end;
create function one() returns int return case when true then 1 end;
select 1 from flight;
