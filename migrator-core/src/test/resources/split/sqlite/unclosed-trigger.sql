select 1;
create trigger watch after insert on lantern
  begin
  select 1;
end
select 2;
