\restrict 4x5tJ
\set ON_ERROR_STOP on
\echo 'it''s; on its way' \timing off
SET standard_conforming_strings = on;
/* nested /* comments; */ it's */
create table owl (id int primary key, name text, doc jsonb);
create table nest (id int, note text);
insert into owl values (1, 'it''s; "so"', '{"a;": 1}'), (2, E'it\'s;\\', '{"b": 2}');
insert into owl values (3, U&'d\0061t\+000061;\\', null);
insert into owl values (4, U&'d!0061t!!;\' uescape '!', null);
insert into owl values (5, $$a;$b$;$$, null), (6, $tag$ $$;$$ $tag$, null);
set standard_conforming_strings = off;
insert into owl values (7, 'it\'s;', null);
set standard_conforming_strings = on;
insert into owl values (8, 'back\', null);
select count(*) from owl where doc ? 'a;' or doc ?| array['b', 'c;'] or doc @? '$.b ? (@ > 1)';
prepare p (int) as select $1+1 as a$b from owl where id = $1;
execute p (1);
create function hoot(n int) returns text
begin atomic
  select case when n > 0 then case n when 1 then 'one;' else 'end' end else 'none' end;
  select (case when true then 'x' end) as "end";
end;
create procedure fly(a int) begin atomic
  insert into nest values (a, case a when 1 then 'one;' end);
  insert into nest values (a + 1, hoot(a));
END;
call fly(1);
create function one() returns int return case when true then 1 end;
create rule r as on delete to nest do also (
  insert into nest values (10, 'a;'); update owl set name = name where id = 1);
do $$ begin if one() = 1 then insert into nest values (20, 'it''s; a block'); end if; end $$;
create function watch() returns trigger language plpgsql as $watch$
begin
  new.note := new.note || ';';
  return new;
end;
$watch$;
create trigger watch before update on nest for each row execute function watch();
copy owl (id, name) from stdin;
100	it's; \N
101	--> statement-breakpoint
102	\\.
\.
COPY owl (id, name)
  FROM STDIN WITH (format csv, header) where id < 300; -- rows
id,name
200,"a;
b"
400,left out
\.
copy nest from stdin;
\.
create table lamp (id int)--> statement-breakpoint
insert into lamp values (1);--> statement-breakpoint
select '--> statement-breakpoint'
--> statement-breakpoint
update nest set note = 'x' where id = 20;
\unrestrict 4x5tJ
select (select count(*) from owl) || ' ' || (select count(*) from nest) || ' ' || (select count(*) from lamp)
  || ' ' || (select note from nest where id = 20) || ' ' || (select length(name) from owl where id = 200)
