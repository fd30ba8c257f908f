delimiter //
create trigger t before insert on owl for each row begin
  set new.a = 1;
end
delimiter ;
select 1;
