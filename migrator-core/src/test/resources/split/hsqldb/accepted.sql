create table owl (id int);
create table nest (id int);
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
call hoot(3);
create function pick(n int) returns int
begin atomic
  declare r int;
  if n > 1 then set r = case n when 2 then 1 else 0 end; else set r = 5; end if;
  return r;
end;
insert into nest values (pick(2)) --> statement-breakpoint
insert into nest values (pick(1)); -- it's; a comment
select (select count(*) from owl) || ' ' || (select count(*) from nest) || ' it''s;' from (values (0))
