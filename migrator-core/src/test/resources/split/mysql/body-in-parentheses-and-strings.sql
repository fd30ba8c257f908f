create procedure fly()
begin
  insert into flight values ('end;', "begin", `end`);
  -- end;
  # end;
  select (select 1);
end;
select 1;
