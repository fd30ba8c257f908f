Delimiter $$
create procedure a() begin select 1; end$$
create procedure b() begin select 2; end
$$
delimiter |
create procedure c() begin select 3; end |
DELIMITER '!!'
select 4!!
DELIMITER "end"
select 5 end
DELIMITER `;;`
select ';;' ;;
\d //
select 7 // delimiter ;
select 8; DELIMITER ++
select 9 ++ DELIMITER ;