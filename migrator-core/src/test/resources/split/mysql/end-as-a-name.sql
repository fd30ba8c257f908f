create procedure fly()
begin
  select start, end from span;
  select s.begin, s.end from span s where end > now();
  set @a = case when end then end else end end;
  set @b = case 1 when end > 2 then 1. end;
  select 1 as end;
  repeat set @c = 1; until end end repeat;
end;
select 1;
