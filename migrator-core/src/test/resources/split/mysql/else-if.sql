create procedure fly(a int) begin
  if a then select 1; else if a = 2 then select 2; end if; end if;
end;
select 1;
