-- it's a dump
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!50503 SET NAMES utf8mb4 */;
/*!99999 it's; never run */
create table owl (id int primary key, name varchar(99) default 'it''s;', n int not null default 0) comment 'a; "b"';
create table log (note varchar(99)); # it's; a comment
LOCK TABLES `owl` WRITE;
/*!40000 ALTER TABLE `owl` DISABLE KEYS */;
insert into owl (id, name) values (1, 'it\'s; \\'), (2, "a\";"), (3, '--'), (4-- 1
, 'x');
/*!40000 ALTER TABLE `owl` ENABLE KEYS */;
UNLOCK TABLES;
insert into owl (id, name) values (5--1, 'six');
set sql_mode = concat(@@sql_mode, ',ANSI_QUOTES,NO_BACKSLASH_ESCAPES');
insert into "owl" ("id", name) values (7, 'back\');
/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
insert into owl (id, name) values (8, "it's;\"");
delimiter //
create procedure fly(in times int)
begin
  declare i int default 0;
  declare exit handler for sqlexception begin insert into log values ('failed;'); end;
  l: loop
    if i >= times then leave l; end if;
    insert into log values (case when i = 0 then 'first;' else 'later' end);
    set i = i + 1;
  end loop l;
end
//
Delimiter ;
call fly(2);
create procedure walk(in times int)
begin
  declare i int default 0;
  declare continue handler for not found set i = 9;
  while i < times do
    case i when 0 then insert into log values ('a;'); else begin insert into log values ('b;'); end; end case;
    set i = if(i = 0, 1, i + 1);
  end while;
  repeat set i = i - 1; until i <= 0 end repeat;
end;
call walk(2);
create trigger watch before insert on owl for each row set new.n = case when new.id > 8 then 1 else 0 end;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=CURRENT_USER*/ /*!50003 TRIGGER hoot BEFORE UPDATE ON owl FOR EACH ROW BEGIN
  IF NEW.id > 1 THEN SET NEW.name = 'a;;'; END IF;
END */;;
DELIMITER ;
create event if not exists tick on schedule every 1 day disable do begin insert into log values ('tick;'); end;
insert into owl (id) values (9)--> statement-breakpoint
update owl set n = 2 where id = 9\G
insert into owl (id, name) values (10, '\G');
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 SQL SECURITY DEFINER */
/*!50001 VIEW `v` AS select `name` AS `n;` from owl */;
select concat((select count(*) from owl), ' ', (select count(*) from log), ' ', (select name from owl where id = 9),
  ' ', (select sum(n) from owl), ' ', (select name from owl where id = 7), ' ', (select id from owl where name = 'six'))
