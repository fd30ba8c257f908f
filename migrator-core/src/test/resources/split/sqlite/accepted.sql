.mode csv
create table owl (id int, name text);
create table [nest;] ("a;" int, `b;` int);
create trigger hoot after insert on owl when new.id > case when 1 then 0 end
begin
  insert into [nest;] values (case new.id when 1 then 1 else case when 2 then 3 end end, 0);
  update [nest;] set `b;` = case when 1 then 2 end where "a;" = 1;
end;
CREATE TEMP TRIGGER IF NOT EXISTS t BEFORE DELETE ON owl BEGIN SELECT RAISE(ABORT, 'no; END;'); END;
insert into owl values (1, 'it''s;') --> statement-breakpoint
insert into owl values (2, '--;'); -- it's
/* it's; /* not nested */ insert into owl values (3, 'a');
select (select count(*) from owl) || ' ' || (select sum("a;") || ' ' || sum(`b;`) from [nest;])
