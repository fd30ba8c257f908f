select 1;
create procedure fly()
  begin
  if 1 then select 1; 
end;
select 2;
