create procedure hoot(in n int) modifies sql data
begin atomic
  declare i int default 0;
  while i < n do
    if mod(i, 2) = 0 then insert into owl values (i); else set i = i + 1; end if;
    set i = case when i > 5 then n else i + 1 end;
  end while;
  l: loop
    leave l;
  end loop l;
  repeat set i = i - 1; until i = 0 end repeat;
  for select id from owl do delete from nest where nest.id = id; end for;
  case n when 1 then insert into owl values (7); else begin atomic insert into owl values (8); end; end case;
end;
create function one() returns int return 1;
create trigger t after insert on owl referencing new row as r for each row
begin atomic
  if r.id > 1 then insert into nest values (r.id); end if;
end;
select 1 from owl;
