begin transaction;
delete from lantern;
end;
select 1;
