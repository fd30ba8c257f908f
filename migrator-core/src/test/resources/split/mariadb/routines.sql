create or replace aggregate function sum_up(x int) returns int
begin
  declare continue handler for not found return 1;
  loop fetch group next row; end loop;
end;
create trigger watch before insert or update on lantern for each row begin set new.a = 1; end;
select 1;
