begin not atomic
  declare a int default 1;
  if a then select 1; end if;
end;
begin; commit;
if @a then create table lantern (id int); else select 1; end if;
while @a > 0 do set @a = @a - 1; end while;
for i in 1..3 do select i; end for;
repeat set @a = 1; until @a end repeat;
case @a when 1 then select 1; else select 2; end case;
loop signal sqlstate '45000'; end loop;
select 2;
