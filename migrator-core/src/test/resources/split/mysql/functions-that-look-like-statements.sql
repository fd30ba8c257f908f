create procedure fly()
begin
  drop table if exists lantern;
  create table if not exists lantern (id int);
  select if(1, 2, 3), repeat('a', 2), insert('a', 1, 1, 'b'), replace('a', 'b', 'c');
  set @a = case when if(1, 1, 0) then repeat('a', 3) else if(1, 2, 3) end;
  do if(1, 2, 3);
  do sleep(case when 1 then 0 else 1 end);
end;
select 1;
