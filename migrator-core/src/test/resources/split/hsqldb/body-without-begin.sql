create procedure fly(in a int) modifies sql data if a > 1 then delete from log; delete from flight; end if;
create trigger watch before insert on log referencing new row as n for each row if n.id > 1 then set n.id = 1; end if;
create procedure wait(in a int) modifies sql data again: while a > 1 do delete from log; end while;
create procedure land() modifies sql data once: begin atomic delete from log; end once;
create table if not exists "end" (end int, begin int, if int);
create function last() returns int reads sql data return select max(end) from "end";
select 1 from log;
