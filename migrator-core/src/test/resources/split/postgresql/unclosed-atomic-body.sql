select 1;
create function owl() returns int
  begin atomic
  select case when true then 1;
end;
select 2;
