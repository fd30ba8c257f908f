create function owl(a int) returns int
begin atomic
  select 1;
  select case when a > 1 then case a when 2 then 3 end else 4 end;
end;
create or replace procedure fly(in a int) language sql
  set search_path = forest
BEGIN ATOMIC
  insert into flight values (a); -- end;
  delete from flight where note = 'end;';
END;
select 1;
