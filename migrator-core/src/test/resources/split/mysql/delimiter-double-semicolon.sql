Delimiter ;;
create trigger watch before insert on lantern for each row begin set new.a = 1; set new.b = 2; end;;
select 1;;
delimiter ;
select 2; select 3