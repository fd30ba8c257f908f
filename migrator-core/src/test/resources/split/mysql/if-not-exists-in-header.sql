create procedure if not exists fly() begin select 1; end;
create function if not exists one() returns int deterministic return 1;
create trigger if not exists watch before insert on lantern for each row set new.a = 1;
drop procedure if exists fly;
select 1;
