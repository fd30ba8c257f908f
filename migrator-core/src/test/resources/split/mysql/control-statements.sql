create procedure fly(a int)
begin
  if a > 1 then
    select 1;
  elseif a > 0 then select 2;
  else
    if a = 0 then select 3; end if;
  end if;
  case a when 1 then select 4; when 2 then begin end; else select 5; end case;
  case when a > 1 then select case a when 1 then 2 else 3 end; end case;
  while a < 3 do set a = a + 1; end while;
  repeat set a = a - 1; until a < 0 end repeat;
  loop leave fly; end loop;
end;
select 1;
