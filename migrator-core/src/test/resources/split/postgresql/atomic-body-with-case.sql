create function hoot(n int) returns text
begin atomic
  select case when n > 0 then case n when 1 then 'one;' else 'end' end else 'none' end;
  select (case when true then 1 end) as "end";
  insert into log values (case n when 1 then 2 end);
end;
create or replace procedure rest(in n int) language sql
begin atomic
  update t set a = case when b then 1 else 2 end where c = 3;
  delete from t;
END;
create function one() returns int return case when true then 1 end;
select 1;
