create procedure fly()
begin
  if exists (select 1 from lantern) then select 1; end if;
  if not exists (select 1 from lantern) then delete from lantern; end if;
end;
select 1;
