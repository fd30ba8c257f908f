create procedure fly()
begin
  for i in 1..10 do select i; end for;
  for r in (select id from lantern) do
    begin not atomic select r.id; end;
  end for;
  select id from lantern for update;
end;
create or replace procedure land() for i in reverse 1..2 do select i; end for;
select 1;
